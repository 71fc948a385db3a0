// Draws lines over epochs with ApexCharts; LineChart.razor drives it, and the parts in chart/ are its own. Points are only
// ever appended. Redraws are at most five a second, one where motion is not wanted, and only while the chart can be seen.
import ApexCharts from '../lib/apexcharts/apexcharts.esm.js';
import { linear, logEpochs, logValues, valueRange, lastEpoch, numberRange } from './chart/scale.js';
import { decimate, extent, indexAt, pathOf, smooth } from './chart/points.js';
import { drawFrame } from './chart/frame.js';
import { Pointer } from './chart/pointer.js';
import { join, leave } from './chart/group.js';
import { save } from './chart/save.js';

const redrawEvery = 200;
const calmRedrawEvery = 1000;
const calm = matchMedia('(prefers-reduced-motion: reduce)');
const dash = { train: ['0', '14 3', '14 3 2 3'], plain: ['0', '14 3', '14 3 2 3'], test: ['6 4', '6 3 1 3', '3 3'], validation: ['1.5 4', '1.5 4', '1.5 4'] };
const room = { left: 38, right: 14, top: -18, bottom: 44 };
const roomForNames = 130;
// More bands over each other would be one grey area.
const mostDenseBands = 4;

export function create(element, layer, reset, group) {
  return new LineChart(element, layer, reset, group);
}

class LineChart {
  constructor(element, layer, reset, group) {
    this.element = element;
    this.look = this.view = this.box = null;
    this.points = [];
    this.visible = this.dirty = this.busy = false;
    this.lastDraw = this.timer = 0;
    this.first = new Promise(done => { this.settle = done; });
    this.group = join(group, this);
    this.pointer = new Pointer(this, layer, reset);
    this.pointer.zoomed(this.group.range !== null);
    this.seen = new IntersectionObserver(entries => {
      this.visible = entries.at(-1).isIntersecting;
      if (!this.visible) this.settle();
      this.schedule();
    }, { rootMargin: '200px' });
    this.seen.observe(element);
    this.sized = new ResizeObserver(() => this.box && element.clientWidth !== this.drawnWidth && this.redraw());
    this.sized.observe(element);
    this.onVisibility = () => (document.hidden ? this.settle() : this.schedule());
    document.addEventListener('visibilitychange', this.onVisibility);
  }

  /** Forgets all points and takes new lines. */
  begin(look) {
    this.look = look;
    this.points = look.lines.map(() => []);
    this.rebuild = true;
  }

  /** Axes, marks and words; the points stay. */
  show(view) {
    const { marks, ...axes } = view;
    const chosen = JSON.stringify(axes);
    this.rebuild ||= view.smoothing !== this.view?.smoothing;
    this.view = view;
    if (chosen === this.chosen) return this.schedule(true);
    this.chosen = chosen;
    this.redraw();
  }

  /** One flat array a line: x, y, x, y … or for a band x, low, high … */
  append(tails) {
    tails.forEach((tail, index) => {
      const step = this.look.lines[index].style === 'band' ? 3 : 2;
      for (let at = 0; at < tail.length; at += step) this.points[index].push(tail.slice(at, at + step));
    });
    this.schedule(true);
  }

  /** When its lines are there. One that cannot be seen is not drawn, and keeps nobody waiting. */
  drawn() { return document.hidden ? undefined : this.first; }

  schedule(dirty = false) {
    this.dirty ||= dirty;
    if (!this.dirty || this.timer || this.busy || !this.visible || document.hidden || !this.view) return;
    const wait = this.lastDraw + (calm.matches ? calmRedrawEvery : redrawEvery) - performance.now();
    this.timer = setTimeout(() => this.draw(), Math.max(0, wait));
  }

  /** At once: somebody asked for another view. */
  redraw() {
    clearTimeout(this.timer);
    this.timer = this.lastDraw = 0;
    this.schedule(true);
  }

  async draw() {
    this.timer = 0;
    this.dirty = false;
    this.busy = true;
    try {
      await this.drawNow();
    } finally {
      this.lastDraw = performance.now();
      this.busy = false;
      this.settle();
    }
    if (!this.disposed) this.schedule();
  }

  async drawNow() {
    this.measure();
    if (this.rebuild || this.element.clientWidth !== this.drawnWidth) await this.build();
    if (this.disposed) return;
    this.drawLines();
    drawFrame(this);
    if (this.group.x == null) this.pointer.tell(this.lastX());
    else this.pointer.show(this.group.x);
  }

  /** Has the library make every line with its stroke and clip; where the lines run is set at each redraw. */
  async build() {
    this.rebuild = false;
    this.drawnWidth = this.element.clientWidth;
    this.strokes = this.view.smoothing ? [...this.look.lines.map(raw), ...this.look.lines.filter(line => line.style !== 'band')] : this.look.lines;
    this.chart?.destroy();
    this.chart = new ApexCharts(this.element, this.options());
    await this.chart.render();
    if (this.disposed) return;
    const { gridWidth, gridHeight, translateX, translateY } = this.chart.w.globals;
    this.box = { left: translateX, top: translateY, width: gridWidth, height: gridHeight };
    this.element.querySelector('svg')?.setAttribute('focusable', 'false');
    this.back = getComputedStyle(document.body).backgroundColor;
    this.paths = this.strokes.map((line, at) =>
      this.element.querySelector(`.apexcharts-${line.style === 'band' ? 'rangeArea' : 'line'}-series > [data\\:realIndex="${at}"] path`));
  }

  drawLines() {
    const kept = points => decimate(points, this.xScale, ...this.xRange, this.box.width);
    const { lines } = this.look;
    this.kept = this.points.map(kept);
    const smoothed = this.view.smoothing ? this.points.filter((_, at) => lines[at].style !== 'band').map(points => kept(smooth(points, this.view.smoothing))) : [];
    [...this.kept, ...smoothed].forEach((points, at) =>
      this.paths[at]?.setAttribute('d', points.length ? pathOf(points, this) : 'M0 0'));
  }

  /** What of the axes is seen, from the points that are there. */
  measure() {
    const { xMax, yMin, yMax, xScale, logX, logY } = this.view;
    this.overEpochs = xScale === 'epochs';
    this.xScale = xScale === 'logarithmic' ? logValues : this.overEpochs && logX ? logEpochs : linear;
    this.yScale = logY ? logValues : linear;
    this.xRange = this.group.range ?? (this.overEpochs ? [0, lastEpoch(this.lastX(), xMax ?? 0, logX)] : numberRange(this.points, this.xScale));
    const { low, high, positive } = extent(this.points, ...this.xRange);
    this.yRange = valueRange(this.yScale, logY ? positive : low, high, yMin, yMax);
  }

  options() {
    const { dark } = this.look;
    const lines = this.strokes;
    const band = lines.filter(line => line.style === 'band').length > mostDenseBands ? 0.08 : 0.16;
    return {
      series: lines.map(line => ({
        name: line.name || line.key,
        type: line.style === 'band' ? 'rangeArea' : 'line',
        data: [0, 1].map(x => ({ x, y: line.style === 'band' ? [0, 1] : x })),
      })),
      xaxis: { ...hidden, type: 'numeric', min: 0, max: 1 },
      yaxis: { ...hidden, min: 0, max: 1 },
      markers: { size: 0, hover: { size: 0 } },
      chart: {
        type: lines.some(line => line.style === 'band') ? 'rangeArea' : 'line',
        height: this.element.clientHeight || 320,
        animations: { enabled: false },
        toolbar: { show: false },
        zoom: { enabled: false },
        selection: { enabled: false },
        redrawOnParentResize: false,
        redrawOnWindowResize: false,
        background: 'transparent',
        fontFamily: getComputedStyle(this.element).fontFamily,
      },
      theme: { mode: dark ? 'dark' : 'light' },
      colors: lines.map(line => line.color),
      stroke: {
        curve: 'straight',
        width: lines.map(line => line.style === 'band' ? 0 : line.faint ? 1.25 : 2.25),
        dashArray: lines.map(line => this.dashOf(line)),
      },
      fill: { type: 'solid', opacity: lines.map(line => line.style === 'band' ? band : line.faint ? 0.4 : 1) },
      tooltip: { enabled: false },
      dataLabels: { enabled: false },
      legend: { show: false },
      grid: { show: false, padding: { ...room, right: lines.some(line => line.endLabel) ? roomForNames : room.right } },
    };
  }

  dashOf(line) { return line.style === 'band' ? '0' : dash[line.style][line.pattern % 3]; }

  lastX() { return this.points.reduce((most, points) => Math.max(most, points.at(-1)?.[0] ?? 0), 0); }

  /** The epoch that many records further, one that a line has. */
  step(x, by) {
    const longest = this.points.reduce((a, b) => (b.length > a.length ? b : a), []);
    if (!longest.length) return 0;
    const at = Math.min(longest.length - 1, indexAt(longest, x));
    return longest[Math.max(0, Math.min(longest.length - 1, at + by))][0];
  }

  /** The nearest epoch that a line has, by the distance in pixels from the left edge of the drawing. */
  epochAt(left) {
    const [from, to] = this.xRange.map(this.xScale.to);
    const x = this.xScale.from(from + (to - from) * left / this.box.width);
    const after = this.step(x, 0);
    const before = this.step(after, -1);
    return x - before < after - x ? before : after;
  }

  placeX(x) { return this.place(x, this.xScale, this.xRange) * this.box.width; }

  placeY(y) { return (1 - this.place(y, this.yScale, this.yRange)) * this.box.height; }

  place(value, scale, range) {
    const [from, to] = range.map(scale.to);
    return (scale.to(value) - from) / (to - from);
  }

  /** An epoch, or a number of whatever runs along the bottom. */
  numberX(x) {
    return this.overEpochs ? this.number(x, 0) : x !== 0 && Math.abs(x) < 1e-3 ? x.toExponential() : x.toLocaleString(this.look.language, { maximumSignificantDigits: 6 });
  }

  number(value, decimals) {
    return value.toLocaleString(this.look.language, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  }

  save(format, title) { return save(this, format, title); }

  dispose() {
    this.disposed = true;
    this.settle();
    clearTimeout(this.timer);
    this.seen.disconnect();
    this.sized.disconnect();
    document.removeEventListener('visibilitychange', this.onVisibility);
    leave(this.group, this);
    this.chart?.destroy();
  }
}

/** The frame is drawn by chart/frame.js. */
const hidden = { labels: { show: false }, axisBorder: { show: false }, axisTicks: { show: false }, crosshairs: { show: false }, tooltip: { enabled: false } };

/** The measured line behind its moving average. */
const raw = line => ({ ...line, faint: true });
