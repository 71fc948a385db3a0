// Crosshair, read-out and zoom over one chart, by mouse, finger and keyboard. The layer is a slider over the epochs, so
// a screen reader hears the values at each.
import { nearest } from './points.js';
import { point, zoom } from './group.js';

const dragFrom = 6;
const leastEpochs = 2;
const farAway = 12;
const dashes = { train: 'none', plain: 'none', test: '5 3', validation: '1.5 3', band: 'none' };

export class Pointer {
  constructor(chart, layer, reset) {
    Object.assign(this, { chart, layer, reset });
    this.cross = part(layer, 'chart-cross');
    this.area = part(layer, 'chart-area');
    this.tip = part(layer, 'chart-tip');
    this.hide();
    const on = (name, handle) => layer.addEventListener(name, handle);
    on('pointerdown', event => this.press(event));
    on('pointermove', event => this.move(event));
    on('pointerup', event => this.release(event));
    on('pointercancel', () => this.drop());
    on('pointerleave', () => this.drag || point(this.group, null));
    on('dblclick', () => zoom(this.group, null));
    on('keydown', event => this.key(event));
    on('blur', () => point(this.group, null));
    reset.addEventListener('click', () => zoom(this.group, null));
    this.zoomed(false);
  }

  get group() { return this.chart.group; }

  press(event) {
    if (event.button !== 0 || !this.chart.box) return;
    this.drag = { from: this.inside(event) };
    this.layer.setPointerCapture(event.pointerId);
  }

  move(event) {
    if (!this.chart.box) return;
    const x = this.inside(event);
    point(this.group, this.chart.epochAt(x));
    if (!this.drag) return;
    this.drag.to = x;
    const { left, top, height } = this.chart.box;
    const [from, to] = this.dragged();
    Object.assign(this.area.style, { left: `${left + from}px`, width: `${to - from}px`, top: `${top}px`, height: `${height}px` });
    this.area.hidden = to - from < dragFrom;
  }

  release() {
    const [from, to] = this.drag ? this.dragged() : [0, 0];
    this.drop();
    if (to - from < dragFrom) return;
    this.limit(this.chart.epochAt(from), this.chart.epochAt(to));
  }

  drop() {
    this.drag = null;
    this.area.hidden = true;
  }

  dragged() {
    const { from, to = from } = this.drag;
    return [Math.min(from, to), Math.max(from, to)];
  }

  /** Distance from the left edge of the drawing, kept within it. */
  inside(event) {
    const { left, width } = this.chart.box;
    return Math.min(width, Math.max(0, event.clientX - this.layer.getBoundingClientRect().left - left));
  }

  limit(from, to) {
    if (to - from >= (this.chart.overEpochs ? leastEpochs : Number.MIN_VALUE)) zoom(this.group, [from, to]);
  }

  key(event) {
    const { chart } = this;
    if (!chart.box || event.ctrlKey || event.metaKey || event.altKey) return;
    const [low, high] = chart.xRange;
    const now = this.group.x ?? chart.lastX();
    const act = {
      ArrowLeft: () => point(this.group, chart.step(now, event.shiftKey ? -10 : -1)),
      ArrowRight: () => point(this.group, chart.step(now, event.shiftKey ? 10 : 1)),
      Home: () => point(this.group, chart.step(low, 0)),
      End: () => point(this.group, chart.step(Math.min(high, chart.lastX()), 0)),
      '+': () => this.limit(...[now - (now - low) / 2, now + (high - now) / 2].map(chart.overEpochs ? Math.round : x => x)),
      '-': () => zoom(this.group, null),
      Escape: () => { zoom(this.group, null); point(this.group, null); },
    }[event.key === '=' ? '+' : event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  zoomed(on) { this.reset.hidden = !on; }

  hide() { this.cross.hidden = this.tip.hidden = this.area.hidden = true; }

  /** Draws the crosshair at an epoch with the values there. */
  show(x) {
    const { chart, cross, tip } = this;
    if (x === null || x === undefined || !chart.box || !chart.visible || x < chart.xRange[0] || x > chart.xRange[1]) return this.hide();
    const { left, top, width, height } = chart.box;
    const at = chart.placeX(x);
    Object.assign(cross.style, { left: `${left + at}px`, top: `${top}px`, height: `${height}px` });
    const rows = this.rows(x);
    tip.replaceChildren(head(`${chart.view.xTitle} ${chart.numberX(x)}`), ...rows.map(row => row.element));
    cross.hidden = false;
    tip.hidden = false;
    const right = at + 14 + tip.offsetWidth > width;
    tip.style.left = `${Math.max(0, left + (right ? at - 14 - tip.offsetWidth : at + 14))}px`;
    tip.style.top = `${Math.max(0, top + height - tip.offsetHeight - 8)}px`;
    this.tell(x, rows);
  }

  /** What the slider says of itself. */
  tell(x, rows = this.rows(x)) {
    const { layer, chart } = this;
    const [low, high] = chart.overEpochs ? chart.xRange.map(Math.round) : chart.xRange;
    layer.setAttribute('aria-valuemin', low);
    layer.setAttribute('aria-valuemax', high);
    layer.setAttribute('aria-valuenow', x);
    layer.setAttribute('aria-valuetext', [`${chart.view.xTitle} ${chart.numberX(x)}`, ...rows.map(row => row.words)].join(', '));
  }

  rows(x) {
    const { chart } = this;
    return chart.look.lines.flatMap((line, at) => {
      const found = line.name && chart.points[at].length ? nearest(chart.points[at], x) : null;
      if (!found || Math.abs(chart.placeX(found[0]) - chart.placeX(x)) > farAway) return [];
      const value = found.slice(1).map(y => (y === null ? '–' : chart.number(y, chart.view.decimals))).join(' … ');
      return [{ words: `${line.name} ${value}`, element: row(line, value) }];
    });
  }
}

function part(layer, name) {
  const made = document.createElement('div');
  made.className = name;
  made.setAttribute('aria-hidden', 'true');
  layer.append(made);
  return made;
}

function head(words) {
  const made = document.createElement('b');
  made.textContent = words;
  return made;
}

function row(line, value) {
  const made = document.createElement('div');
  const [name, number] = [document.createElement('span'), document.createElement('span')];
  made.innerHTML = '<svg width="22" height="8"><line x1="0" y1="4" x2="22" y2="4" stroke-width="2.5"/></svg>';
  made.querySelector('line').setAttribute('stroke', line.color);
  made.querySelector('line').setAttribute('stroke-dasharray', dashes[line.style]);
  name.textContent = line.name;
  number.textContent = value;
  made.append(name, number);
  return made;
}
