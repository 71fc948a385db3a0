// A chart as a file: a picture with its title and legend, or its numbers.
import { node } from './frame.js';

const margin = 16;
const titleHeight = 30;
const legendHeight = 22;
const pictureScale = 2;

export async function save(chart, format, title) {
  const name = title.trim().replaceAll(/\s+/g, '-');
  if (format === 'csv') return download(`${name}.csv`, new Blob([csv(chart)], { type: 'text/csv' }));
  const picture = svg(chart, title);
  const file = new Blob([picture.text], { type: 'image/svg+xml' });
  download(`${name}.${format}`, format === 'svg' ? file : await png(file, picture));
}

export function csv(chart) {
  const head = `series,${chart.overEpochs ? 'epoch' : 'x'},value,low,high`;
  const { lines } = chart.look;
  const rows = lines.flatMap((line, at) => {
    if (!line.name) return [];
    const band = chart.points[lines.findIndex(other => other.intervalOf === line.key)] ?? [];
    const intervals = new Map(band.map(([x, low, high]) => [x, `${low ?? ''},${high ?? ''}`]));
    return chart.points[at].map(([x, value]) => `"${line.name.replaceAll('"', '""')}",${x},${value ?? ''},${intervals.get(x) ?? ','}`);
  });
  return [head, ...rows].join('\n') + '\n';
}

/** The drawing in a larger SVG with title and legend, whole in itself. */
function svg(chart, title) {
  const drawn = chart.element.querySelector('svg');
  const inner = drawn.cloneNode(true);
  inner.querySelectorAll('foreignObject, style').forEach(part => part.remove());
  const [width, height] = [drawn.clientWidth || drawn.width.baseVal.value, drawn.clientHeight || drawn.height.baseVal.value];
  const style = getComputedStyle(chart.element);
  const ink = getComputedStyle(document.body).color;
  const whole = node('svg', { xmlns: 'http://www.w3.org/2000/svg', 'font-family': style.fontFamily, 'font-size': '13px' });
  const head = label(title, margin, margin + 14, ink);
  head.setAttribute('font-size', '17px');
  head.setAttribute('font-weight', '600');

  const legend = node('g', {});
  let [x, y] = [margin, margin + titleHeight];
  for (const line of chart.look.lines.filter(item => item.name)) {
    const long = 44 + [...line.name].reduce((sum, letter) => sum + (letter > '\u1100' ? 13 : 7.5), 0);
    if (x + long > width + margin) [x, y] = [margin, y + legendHeight];
    legend.append(node('line', {
      x1: x, x2: x + 28, y1: y + 8, y2: y + 8, stroke: line.color,
      'stroke-width': line.style === 'band' ? 9 : 2.5, 'stroke-opacity': line.style === 'band' ? 0.3 : 1, 'stroke-dasharray': chart.dashOf(line) || 'none',
    }));
    legend.append(label(line.name, x + 34, y + 12, ink));
    x += long;
  }

  const top = y + legendHeight + 6;
  const size = { width: width + 2 * margin, height: top + height + margin };
  inner.setAttribute('x', margin);
  inner.setAttribute('y', top);
  for (const [key, value] of Object.entries(size)) whole.setAttribute(key, value);
  whole.append(node('rect', { ...size, fill: chart.back }), head, legend, inner);
  return { ...size, text: new XMLSerializer().serializeToString(whole) };
}

function label(words, x, y, fill) {
  const made = node('text', { x, y, fill });
  made.textContent = words;
  return made;
}

async function png(file, { width, height }) {
  const address = URL.createObjectURL(file);
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: width * pictureScale, height: height * pictureScale });
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(address);
  return new Promise(done => canvas.toBlob(done, 'image/png'));
}

function download(name, blob) {
  const address = URL.createObjectURL(blob);
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
