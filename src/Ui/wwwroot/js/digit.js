// A canvas to draw a digit on, and what a network is given of it: 28 × 28 grey values, made as MNIST's were (LeCun, Cortes
// and Burges): the drawing is scaled to 20 pixels at its longer side and laid with its centre of mass in the middle.
const side = 28;
const box = 20;
const pen = 24;
const sendEvery = 100;
const keyStep = 14;
const moves = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

export function create(canvas, seen, page) {
  return new DigitPad(canvas, seen, page);
}

class DigitPad {
  constructor(canvas, seen, page) {
    Object.assign(this, { canvas, seen, page, at: null, down: false, timer: 0 });
    this.ink = canvas.getContext('2d', { willReadFrequently: true });
    this.small = Object.assign(document.createElement('canvas'), { width: side, height: side }).getContext('2d', { willReadFrequently: true });
    const on = (name, handle) => canvas.addEventListener(name, handle);
    on('pointerdown', event => this.press(event));
    on('pointermove', event => this.move(event));
    for (const name of ['pointerup', 'pointercancel']) on(name, () => { this.pressed = false; });
    on('keydown', event => this.key(event));
    on('blur', () => { this.down = false; });
    this.clear();
  }

  press(event) {
    if (event.button !== 0) return;
    this.canvas.setPointerCapture(event.pointerId);
    this.pressed = true;
    this.at = this.inside(event);
    this.line(...this.at);
  }

  move(event) {
    if (!this.pressed) return;
    for (const each of event.getCoalescedEvents?.() ?? []) this.line(...this.inside(each));
    this.line(...this.inside(event));
  }

  /** Without a mouse: arrows move the pen, the space bar sets it down and lifts it. */
  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { width, height } = this.canvas;
    this.at ??= [width / 2, height / 4];
    if (event.key === ' ') {
      this.down = !this.down;
      if (this.down) this.line(...this.at);
      this.page.invokeMethodAsync('OnPen', this.down);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      this.clear();
      this.page.invokeMethodAsync('OnDrawn', null);
    } else if (moves[event.key]) {
      const [x, y] = moves[event.key];
      const to = [Math.min(width - pen, Math.max(pen, this.at[0] + x * keyStep)), Math.min(height - pen, Math.max(pen, this.at[1] + y * keyStep))];
      if (this.down) this.line(...to);
      else this.at = to;
      this.showPen();
    } else return;
    event.preventDefault();
  }

  line(x, y) {
    const { ink } = this;
    Object.assign(ink, { strokeStyle: '#fff', lineWidth: pen, lineCap: 'round', lineJoin: 'round' });
    ink.beginPath();
    ink.moveTo(...this.at);
    ink.lineTo(x, y);
    ink.stroke();
    this.at = [x, y];
    this.timer ||= setTimeout(() => this.send(), sendEvery);
  }

  /** Where the pen is, as custom properties that the style sheet places a ring by. */
  showPen() {
    const { style } = this.canvas.parentElement;
    style.setProperty('--pen-x', this.at[0] / this.canvas.width);
    style.setProperty('--pen-y', this.at[1] / this.canvas.height);
  }

  inside(event) {
    const { left, top, width, height } = this.canvas.getBoundingClientRect();
    return [(event.clientX - left) / width * this.canvas.width, (event.clientY - top) / height * this.canvas.height];
  }

  clear() {
    clearTimeout(this.timer);
    this.timer = 0;
    this.at = null;
    this.down = this.pressed = false;
    for (const drawn of [this.ink, this.small, this.seen.getContext('2d')]) fill(drawn);
  }

  send() {
    this.timer = 0;
    const pixels = this.shrink();
    this.seen.getContext('2d').drawImage(this.small.canvas, 0, 0);
    if (pixels) this.page.invokeMethodAsync('OnDrawn', pixels);
  }

  /** The drawing as 784 values, 0 black … 1 white; null where nothing is drawn. */
  shrink() {
    const { width, height } = this.canvas;
    const found = extent(this.ink.getImageData(0, 0, width, height).data, width, height);
    if (!found) return null;
    const scale = box / Math.max(found.right - found.left, found.bottom - found.top);
    fill(this.small);
    this.small.imageSmoothingQuality = 'high';
    this.small.drawImage(this.canvas,
      side / 2 - found.x * scale, side / 2 - found.y * scale, width * scale, height * scale);
    const { data } = this.small.getImageData(0, 0, side, side);
    return Array.from({ length: side * side }, (_, at) => data[4 * at] / 255);
  }

  dispose() { clearTimeout(this.timer); }
}

function fill(drawn) {
  drawn.fillStyle = '#000';
  drawn.fillRect(0, 0, drawn.canvas.width, drawn.canvas.height);
}

/** The edges of what is drawn and its centre of mass, in pixels of the canvas. */
function extent(data, width, height) {
  let [left, top, right, bottom, sum, x, y] = [width, height, 0, 0, 0, 0, 0];
  for (let row = 0, at = 0; row < height; row++) {
    for (let column = 0; column < width; column++, at += 4) {
      const value = data[at];
      if (value === 0) continue;
      left = Math.min(left, column);
      right = Math.max(right, column + 1);
      top = Math.min(top, row);
      bottom = Math.max(bottom, row + 1);
      sum += value;
      x += value * (column + 0.5);
      y += value * (row + 0.5);
    }
  }
  return sum > 0 ? { left, top, right, bottom, x: x / sum, y: y / sum } : null;
}
