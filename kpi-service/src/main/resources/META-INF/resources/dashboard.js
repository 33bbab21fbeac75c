// Draws what the tables beside it say; without this script the tables remain.
(() => {
  // whoever picks a day means it
  const period = document.getElementById('period');
  for (const id of ['from', 'to']) {
    document.getElementById(id)?.addEventListener('change', () => { period.value = 'custom'; });
  }
  const drawn = [];
  const look = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  // one metric, one axis: two on one drawing would be compared though they have nothing in common
  const draw = (place, drawing, series) => {
    const text = { color: look('--hf-muted'), fontSize: 11 };
    const chart = window.echarts.init(place);
    chart.setOption({
      color: [look('--hf-chart')],
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      title: { text: series.name, textStyle: { color: look('--hf-text'), fontSize: 12, fontWeight: 500 }, top: 6, left: 4 },
      // drawn on the canvas: styles inside the page are refused by its policy
      tooltip: { trigger: 'axis', renderMode: 'richText', backgroundColor: look('--hf-surface'), borderColor: look('--hf-line'), textStyle: { color: look('--hf-ink'), fontSize: 12 } },
      grid: { left: 8, right: 16, top: 36, bottom: 8, containLabel: true },
      xAxis: { type: 'category', data: drawing.labels, axisLabel: text, axisTick: { show: false }, axisLine: { lineStyle: { color: look('--hf-line') } } },
      // bars start at zero, or their length would lie
      yAxis: { type: 'value', scale: drawing.kind === 'line', axisLabel: text, splitLine: { lineStyle: { color: look('--hf-grid') } } },
      series: [{ type: drawing.kind, data: series.data, barMaxWidth: 28, connectNulls: true, symbolSize: 5, showSymbol: drawing.labels.length < 62 }],
    });
    drawn.push(chart);
  };
  const drawAll = () => {
    drawn.splice(0).forEach(chart => chart.dispose());
    for (const box of document.querySelectorAll('[data-drawing]')) {
      const drawing = JSON.parse(box.dataset.drawing);
      if (!window.echarts || drawing.labels.length === 0) continue;
      box.hidden = false;
      box.replaceChildren();
      // all places first: the width of one depends on how many there are
      const places = drawing.series.map(() => box.appendChild(document.createElement('div')));
      drawing.series.forEach((series, i) => draw(places[i], drawing, series));
    }
  };
  drawAll();
  addEventListener('resize', () => drawn.forEach(chart => chart.resize()));
  new MutationObserver(drawAll).observe(document.documentElement, { attributeFilter: ['data-bs-theme'] });
})();
