// Draws what the tables beside it say; without this script the tables remain.
(() => {
  // bars start at zero, or their length would lie
  const axis = (name, kind) => ({ type: 'value', scale: kind === 'line', name, nameTextStyle: { fontSize: 11 } });
  // whoever picks a day means it
  const period = document.getElementById('period');
  for (const id of ['from', 'to']) {
    document.getElementById(id)?.addEventListener('change', () => { period.value = 'custom'; });
  }
  for (const box of document.querySelectorAll('[data-drawing]')) {
    const drawing = JSON.parse(box.dataset.drawing);
    if (!window.echarts || drawing.labels.length === 0) continue;
    box.hidden = false;
    const two = drawing.series.slice(0, 2);
    const chart = window.echarts.init(box);
    chart.setOption({
      color: ['#0b6e5f', '#b25e00'],
      // drawn on the canvas: styles inside the page are refused by its policy
      tooltip: { trigger: 'axis', renderMode: 'richText' },
      legend: { bottom: 0 },
      grid: { left: 60, right: 60, top: 40, bottom: 60 },
      xAxis: { type: 'category', data: drawing.labels },
      yAxis: two.map(series => axis(series.name, drawing.kind)),
      series: two.map((series, i) => ({
        name: series.name, type: drawing.kind, yAxisIndex: i, data: series.data,
        connectNulls: true, showSymbol: drawing.labels.length < 62,
      })),
    });
    addEventListener('resize', () => chart.resize());
  }
})();
