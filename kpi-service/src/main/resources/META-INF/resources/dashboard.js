// Draws what the tables say; without this script the tables remain.
(() => {
  // an address says what was chosen and nothing else
  document.querySelector('.hf-filter')?.addEventListener('submit', sent => {
    for (const field of sent.target.elements) {
      const unused = field.type === 'date' && sent.target.elements.period?.value !== 'custom';
      if (field.name && (unused || field.value === '')) field.disabled = true;
    }
  });
  addEventListener('pageshow', () => document.querySelectorAll('.hf-filter [disabled]').forEach(field => { field.disabled = false; }));

  const look = name => getComputedStyle(document.documentElement).getPropertyValue('--hf-' + name).trim();
  const known = values => values.filter(value => value !== null);

  const round = most => {
    const size = 10 ** Math.floor(Math.log10(Math.max(most, 0.01)));
    return [1, 1.5, 2, 3, 4, 5, 6, 8, 10].map(step => step * size).find(step => step >= most);
  };

  // from a round number to a round number, near what there is to see; shares end at 100
  const bounds = drawing => {
    const seen = known([...drawing.values, ...drawing.earlier, ...drawing.target]);
    const sure = known([...drawing.low, ...drawing.high]);
    if (seen.length === 0) return {};
    const most = Math.max(...seen), least = Math.min(...seen);
    if (drawing.share) {
      const low = Math.max(0, Math.min(least, ...sure.filter(value => value > least - 25)));
      const min = low >= 80 ? 80 : low >= 60 ? 60 : Math.floor(low / 20) * 20;
      return { min, max: 100, interval: 100 - min > 40 ? 20 : 10 };
    }
    return { min: 0, max: round(Math.max(most, Math.min(most * 1.4, Math.max(0, ...sure)))) };
  };

  const tooltip = (drawing, points) => {
    if (points.length === 0) return '';
    const i = points[0].dataIndex, texts = drawing.texts;
    const short = value => Math.round(value * 10) / 10;
    const say = value => value === null || value === undefined ? '–' : short(value) + (drawing.unit ? ' ' + drawing.unit : '');
    const lines = [drawing.labels[i] + (i === drawing.running ? ' · ' + texts.running : ''), texts.now + '  ' + say(drawing.values[i]) + '   n ' + drawing.n[i]];
    if (drawing.low[i] !== null) lines.push(texts.interval + '  ' + short(drawing.low[i]) + '–' + say(drawing.high[i]));
    if (known(drawing.earlier).length) lines.push(texts.before + '  ' + say(drawing.earlier[i]));
    if (drawing.target[i] !== null) lines.push(texts.target + '  ' + say(drawing.target[i]));
    return lines.join('\n');
  };

  // the running piece hangs on a dashed line from the last one before it that has a value
  const split = drawing => {
    const run = drawing.running, values = drawing.values;
    if (run < 0) return [values, []];
    let from = run - 1;
    while (from >= 0 && values[from] === null) from--;
    return [values.map((value, i) => i < run ? value : null), values.map((value, i) => i === from || i === run ? value : null)];
  };

  const options = drawing => {
    const font = getComputedStyle(document.body).fontFamily;
    const small = { color: look('muted'), fontSize: 11, fontFamily: font };
    const scale = bounds(drawing);
    const [done, running] = split(drawing);
    const line = (data, more) => ({ type: 'line', data, symbol: 'none', connectNulls: true, z: 3, emphasis: { disabled: true }, ...more });
    const axis = { formatter: value => value + (drawing.unit ? ' ' + drawing.unit : '') };
    return {
      animation: false,
      textStyle: { fontFamily: font },
      // drawn on the canvas: styles inside the page are refused by its policy
      tooltip: { trigger: 'axis', renderMode: 'richText', confine: true, formatter: points => tooltip(drawing, points), backgroundColor: look('surface'), borderColor: look('line-strong'), textStyle: { color: look('ink'), fontSize: 12, fontFamily: font } },
      grid: { left: 10, right: 18, top: 12, bottom: 6, containLabel: true },
      xAxis: { type: 'category', data: drawing.labels, boundaryGap: false, axisLabel: { ...small, hideOverlap: true }, axisTick: { show: false }, axisLine: { lineStyle: { color: look('line') } } },
      yAxis: { type: 'value', ...scale, splitNumber: 4, axisLabel: { ...small, ...axis }, splitLine: { lineStyle: { color: look('grid') } } },
      series: [
        line(drawing.low, { stack: 'band', lineStyle: { opacity: 0 }, connectNulls: false, silent: true, z: 1, tooltip: { show: false } }),
        line(drawing.high.map((value, i) => value === null ? null : value - drawing.low[i]), { stack: 'band', lineStyle: { opacity: 0 }, connectNulls: false, areaStyle: { color: look('band'), opacity: 1 }, silent: true, z: 1 }),
        line(drawing.target, { step: 'middle', lineStyle: { color: look('target'), width: 1.25 }, silent: true, z: 2 }),
        line(drawing.earlier, { lineStyle: { color: look('chart-2'), width: 1.25, type: 'dashed' }, silent: true, z: 2 }),
        line(done, { lineStyle: { color: look('chart'), width: 2 }, itemStyle: { color: look('chart') }, symbol: 'circle', symbolSize: 6, showSymbol: drawing.labels.length <= 31, cursor: 'pointer' }),
        line(running, { lineStyle: { color: look('chart'), width: 1.5, type: 'dashed' }, symbol: 'circle', symbolSize: (value, point) => point.dataIndex === drawing.running ? 9 : 0, showSymbol: true, itemStyle: { color: look('surface'), borderColor: look('chart'), borderWidth: 2 }, cursor: 'pointer' }),
      ],
    };
  };

  const drawn = [];
  const draw = box => {
    const drawing = JSON.parse(box.dataset.drawing);
    box.hidden = false;
    const chart = window.echarts.init(box);
    chart.setOption(options(drawing));
    // a click anywhere above a point means the point: nobody has to hit six pixels
    chart.getZr().on('click', at => {
      const [i] = chart.convertFromPixel({ seriesIndex: 4 }, [at.offsetX, at.offsetY]);
      const link = drawing.links[Math.round(i)];
      if (link && chart.containPixel('grid', [at.offsetX, at.offsetY])) location.assign(link);
    });
    drawn.push(chart);
  };
  const drawAll = () => {
    drawn.splice(0).forEach(chart => chart.dispose());
    if (window.echarts) document.querySelectorAll('[data-drawing]').forEach(draw);
  };
  drawAll();
  addEventListener('resize', () => drawn.forEach(chart => chart.resize()));
  new MutationObserver(drawAll).observe(document.documentElement, { attributeFilter: ['data-bs-theme'] });
})();
