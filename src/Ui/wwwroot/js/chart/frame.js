// The frame around the lines: grid, labels of the axes, marks, names at the lines' ends. Drawn into the chart's own
// SVG after the lines, so that a saved picture has it too.
import { ticks } from './scale.js';
import { markers } from './points.js';

const ns = 'http://www.w3.org/2000/svg';
const rowHeight = 15;
const lineHeight = 14;

export function drawFrame(chart) {
  const inner = chart.element.querySelector('.apexcharts-graphical');
  if (!inner) return;
  inner.querySelectorAll(':scope > .chart-grid, :scope > .chart-front').forEach(part => part.remove());
  const grid = node('g', { class: 'chart-grid' });
  const front = node('g', { class: 'chart-front' });
  const { width, height } = chart.box;
  const colors = { text: getComputedStyle(chart.element).color, grid: chart.look.dark ? '#363b43' : '#e3e5e8', back: chart.back };
  const draw = { chart, grid, front, width, height, colors };
  drawValues(draw);
  drawEpochs(draw);
  drawMarkers(draw);
  drawMarks(draw);
  drawEnds(draw);
  inner.prepend(grid);
  inner.append(front);
}

function drawValues({ chart, grid, width, height, colors }) {
  const { yScale, yRange: [low, high] } = chart;
  const found = ticks(yScale, low, high, Math.max(2, Math.min(6, height / 36)));
  const format = tickFormat(found, chart.look.language);
  for (const value of found) {
    const y = chart.placeY(value);
    grid.append(node('line', { x1: 0, x2: width, y1: y, y2: y, stroke: colors.grid }));
    grid.append(text(format(value), -8, y + 4, colors.text, 'end'));
  }
}

function drawEpochs({ chart, grid, width, height, colors }) {
  const [low, high] = chart.xRange;
  // Between whole numbers, such as depths, there is nothing to label.
  const whole = chart.overEpochs || (!chart.xScale.log && chart.points.every(points => points.every(point => Number.isInteger(point[0]))));
  const found = ticks(chart.xScale, low, high, Math.max(2, Math.min(10, width / 56)), whole);
  const numbers = new Intl.NumberFormat(chart.look.language);
  const format = value => chart.overEpochs ? numbers.format(value) : chart.numberX(value);
  grid.append(node('line', { x1: 0, x2: width, y1: height, y2: height, stroke: colors.text, 'stroke-opacity': 0.5 }));
  let free = -Infinity;
  for (const value of found) {
    const x = chart.placeX(value);
    const label = format(value);
    const half = label.length * 3.6 + 4;
    grid.append(node('line', { x1: x, x2: x, y1: height, y2: height + 4, stroke: colors.text, 'stroke-opacity': 0.5 }));
    if (x - half < free) continue;
    // The last one stays within the picture.
    const at = Math.min(x, width + 16 - half);
    grid.append(text(label, at, height + 18, colors.text, 'middle'));
    free = at + half;
  }
  grid.append(text(chart.view.xTitle, width / 2, height + 37, colors.text, 'middle', 13));
}

function drawMarkers({ chart, front }) {
  for (const { shape, color, x, y } of markers(chart)) {
    front.append(shape === 'circle'
      ? node('circle', { cx: x, cy: y, r: 4, fill: color })
      : node('rect', { x: x - 4, y: y - 4, width: 8, height: 8, fill: color }));
  }
}

/** Vertical lines with their words beside them, where they touch neither a line nor each other; rings on points. */
function drawMarks({ chart, front, width, height, colors }) {
  const taken = [];
  const seen = chart.view.marks.filter(mark => mark.x >= chart.xRange[0] && mark.x <= chart.xRange[1]);
  for (const mark of seen.toSorted((a, b) => a.x - b.x)) {
    const x = chart.placeX(mark.x);
    const y = mark.y == null ? null : chart.placeY(mark.y);
    if (y == null) front.append(node('line', { x1: x, x2: x, y1: 0, y2: height, stroke: mark.color, 'stroke-width': 1.5, 'stroke-dasharray': '2 3' }));
    else front.append(node('circle', { cx: x, cy: y, r: 6, fill: 'none', stroke: mark.color, 'stroke-width': 2.25 }));
    if (!mark.label) continue;

    const long = mark.label.length * (chart.look.language === 'ko' ? 10 : 6.6);
    const left = x + 6 + long > width;
    const [from, to] = left ? [x - 6 - long, x - 6] : [x + 6, x + 6 + long];
    const baseline = y == null ? freeRow(chart, taken, from, to, height) : Math.max(12, y - 10);
    taken.push([from, to, baseline]);
    front.append(haloed(mark.label, left ? x - 6 : x + 6, baseline, mark.color, left ? 'end' : 'start', colors.back));
  }
}

/** From the top downwards, then from the bottom upwards: the first row whose words would cover nothing, or no other words. */
function freeRow(chart, taken, from, to, height) {
  const rows = [0, 1, 2, 3].map(row => 12 + row * rowHeight);
  const apart = row => taken.every(([left, right, other]) => right < from || left > to || Math.abs(other - row) >= lineHeight);
  return [...rows, ...rows.map(row => height + 4 - row)].find(row => apart(row) && !crossed(chart, from, to, row - 12, row + 4))
    ?? rows.find(apart) ?? rows[0];
}

/** Whether a line runs through a rectangle of the drawing. */
function crossed(chart, left, right, top, bottom) {
  return chart.look.lines.some((line, at) => {
    if (line.style === 'band') return false;
    let before = null;
    for (const [x, y] of chart.kept[at]) {
      const here = y === null ? null : [chart.placeX(x), chart.placeY(y)];
      if (here && before && here[0] >= left && before[0] <= right && Math.max(here[1], before[1]) >= top && Math.min(here[1], before[1]) <= bottom) return true;
      before = here;
    }
    return false;
  });
}

/** Names at the lines' ends, moved apart where they would touch. */
function drawEnds({ chart, front, width, height, colors }) {
  const ends = chart.look.lines.flatMap((line, at) => {
    const last = line.endLabel && chart.points[at].findLast(point => point[0] <= chart.xRange[1] && point[1] !== null);
    return last ? [{ line, y: Math.min(height, Math.max(0, chart.placeY(last[1]))) }] : [];
  }).sort((a, b) => a.y - b.y);
  let free = -Infinity;
  for (const end of ends) end.at = free = Math.max(end.y, free + lineHeight);
  let most = height;
  for (const end of ends.toReversed()) end.at = most = Math.min(end.at, most + 0), most -= lineHeight;
  for (const { line, y, at } of ends) {
    front.append(node('path', { d: `M${width + 2},${y}L${width + 8},${at}`, stroke: line.color, fill: 'none' }));
    front.append(haloed(line.endLabel, width + 11, at + 4, line.color, 'start', colors.back));
  }
}

function tickFormat(found, language) {
  const largest = Math.max(...found.map(Math.abs), 0);
  if (largest >= 1e5 || (largest > 0 && largest < 1e-3)) return value => (value === 0 ? '0' : value.toExponential(0));
  const decimals = Math.max(0, ...found.map(value => (String(Number(value.toPrecision(6))).split('.')[1] ?? '').length));
  const even = found.length < 3 || Math.abs(found[1] - found[0] - (found[2] - found[1])) < 1e-9;
  const format = new Intl.NumberFormat(language, { minimumFractionDigits: even ? decimals : 0, maximumFractionDigits: decimals });
  return value => format.format(value);
}

function haloed(words, x, y, fill, anchor, back) {
  const label = text(words, x, y, fill, anchor);
  for (const [name, value] of Object.entries({ stroke: back, 'stroke-width': 4, 'paint-order': 'stroke', 'stroke-linejoin': 'round' })) label.setAttribute(name, value);
  return label;
}

function text(words, x, y, fill, anchor, size = 12) {
  const label = node('text', { x, y, fill, 'text-anchor': anchor, 'font-size': `${size}px` });
  label.textContent = words;
  return label;
}

export function node(name, attributes) {
  const made = document.createElementNS(ns, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
