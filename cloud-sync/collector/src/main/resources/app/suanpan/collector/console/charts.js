// Charts, by Apache ECharts: drawn once, then given new figures, so that nothing moves that has not changed.
import {money, settings, count} from './form.js';

const drawn = new WeakMap();

function token(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/** Draws every chart of the page; the option is made by what the element carries. */
export function drawCharts(root, anew = false) {
  for (const element of root.querySelectorAll('.chart')) {
    const wanted = JSON.stringify([element.chart.key, settings.language, anew && Date.now()]);
    let known = drawn.get(element);
    if (!known) {
      const chart = window.echarts.init(element, null, {renderer: 'svg', locale: settings.language === 'zh' ? 'ZH' : 'EN'});
      new ResizeObserver(() => chart.resize()).observe(element);
      chart.on('click', point => element.chart.onpoint?.(point.dataIndex));
      known = {chart};
      drawn.set(element, known);
    }
    if (known.wanted !== wanted) {
      known.wanted = wanted;
      known.chart.setOption(element.chart.option(), true);
    }
  }
}

/**
 * Bars over names: each point is {name, value, below}; with a currency values are its minor units.
 */
export function bars(points, currency, onpoint) {
  return {
    key: [points, currency],
    onpoint,
    option: () => barOption(points, currency, Boolean(onpoint)),
  };
}

function barOption(points, currency, clickable) {
  const text = {color: token('--ink-2'), fontFamily: token('--font'), fontSize: 13};
  const line = {lineStyle: {color: token('--line')}};
  const written = (value, short) => currency ? money(value, currency, short) : count(value);
  return {
    animation: false,
    aria: {enabled: true},
    grid: {left: 8, right: 24, top: 16, bottom: 4, containLabel: true},
    xAxis: {type: 'category', data: points.map(it => it.name), axisTick: {show: false}, axisLine: line, axisLabel: {...text, hideOverlap: true}},
    yAxis: {type: 'value', splitNumber: 3, minInterval: 1, splitLine: line, axisLabel: {...text, formatter: value => written(value, true)}},
    tooltip: {
      trigger: 'axis', confine: true, axisPointer: {type: 'shadow', shadowStyle: {color: token('--lit'), opacity: 0.6}},
      backgroundColor: token('--surface'), borderColor: token('--line'), textStyle: {...text, color: token('--ink')},
      // Names of days and amounts only: nothing in a tip was written by anybody else.
      formatter: ([point]) => `${point.name}<br><b>${written(point.value, false)}</b>${points[point.dataIndex].below ? `<br>${points[point.dataIndex].below}` : ''}`,
    },
    series: [{type: 'bar', barMaxWidth: 34, cursor: clickable ? 'pointer' : 'default', data: points.map(it => it.value),
      itemStyle: {color: token('--jade'), borderRadius: [4, 4, 0, 0]}, emphasis: {itemStyle: {color: token('--jade-press')}}}],
  };
}
