// Draws lines over epochs with ApexCharts. All drawing script of the dashboard is here; LineChart.razor drives it.
// Points are only ever appended. Redraws are at most five a second, and only while the chart can be seen.
import ApexCharts from '../lib/apexcharts/apexcharts.esm.js';

const redrawEvery = 200;
const mostPointsWithMarkers = 2 * 201;
const mostMarkersPerLine = 20;
const pixelsPerMarker = 36;
const mostEpochsAtOnce = 500;
const dash = { train: 0, test: 6, plain: 0, band: 0 };
const shape = { train: 'circle', test: 'square' };

let koreanLocale;

export function create(element) {
  return new LineChart(element);
}

class LineChart {
  constructor(element) {
    this.element = element;
    this.look = null;
    this.points = [];
    this.visible = false;
    this.dirty = false;
    this.lastDraw = 0;
    this.timer = 0;
    this.observer = new IntersectionObserver(entries => {
      this.visible = entries.at(-1).isIntersecting;
      this.schedule();
    }, { rootMargin: '200px' });
    this.observer.observe(element);
    this.onVisibility = () => this.schedule();
    document.addEventListener('visibilitychange', this.onVisibility);
  }

  /** Forgets all points and takes a new look: theme, axes, lines. */
  begin(look) {
    this.look = look;
    this.points = look.lines.map(() => []);
    this.rebuild = true;
    this.schedule(true);
  }

  /** One flat array a line: x, y, x, y … or for a band x, low, high … */
  append(tails) {
    tails.forEach((tail, index) => {
      const step = this.look.lines[index].style === 'band' ? 3 : 2;
      for (let at = 0; at < tail.length; at += step) this.points[index].push(tail.slice(at, at + step));
    });
    this.schedule(true);
  }

  schedule(dirty = false) {
    this.dirty ||= dirty;
    if (!this.dirty || this.timer || !this.visible || document.hidden) return;
    const wait = Math.max(0, this.lastDraw + redrawEvery - performance.now());
    this.timer = setTimeout(() => this.draw(), wait);
  }

  async draw() {
    this.dirty = false;
    try {
      if (this.rebuild) await this.build();
      else if (this.chart) await this.chart.updateOptions({ ...this.data(), ...this.axes() }, false, false, false);
    } finally {
      this.lastDraw = performance.now();
      this.timer = 0;
    }
    if (!this.disposed) this.schedule();
  }

  async build() {
    this.rebuild = false;
    this.chart?.destroy();
    const options = await this.options();
    if (this.disposed) return;
    this.chart = new ApexCharts(this.element, options);
    await this.chart.render();
    this.element.querySelector('svg')?.setAttribute('focusable', 'false');
  }

  data() {
    const width = Math.max(100, this.element.clientWidth);
    const drawn = this.points.map(points => decimate(points, width));
    const count = this.look.lines.reduce((sum, line, i) => sum + (line.style === 'band' ? 0 : drawn[i].length), 0);
    const longest = Math.max(1 + (this.look.xMax ?? 0), ...drawn.map(points => points.length));
    const every = Math.ceil(longest / Math.min(mostMarkersPerLine, width / pixelsPerMarker));
    return {
      series: this.look.lines.map((line, i) => ({
        name: line.name,
        type: line.style === 'band' ? 'rangeArea' : 'line',
        data: drawn[i].map(([x, low, high]) => ({ x, y: line.style === 'band' ? [low, high] : low })),
      })),
      markers: {
        size: 0,
        hover: { size: 4 },
        discrete: count > mostPointsWithMarkers ? [] : this.look.lines.flatMap((line, i) => markers(line, i, drawn[i], every)),
      },
    };
  }

  axes() {
    const { xTitle, xMax, yMin, yMax, logarithmic, decimals } = this.look;
    const lastX = this.points.reduce((max, points) => Math.max(max, points.at(-1)?.[0] ?? 0), 0);
    const end = lastEpoch(lastX, xMax ?? 0);
    const fraction = yMin === 0 && yMax === 1;
    return {
      xaxis: {
        type: 'numeric',
        min: 0,
        max: end,
        tickAmount: Math.min(10, end),
        decimalsInFloat: 0,
        title: { text: xTitle, style: { fontSize: '13px', fontWeight: 400 } },
        labels: { style: { fontSize: '12px' }, rotate: 0, hideOverlappingLabels: true },
        axisBorder: { show: false },
        tooltip: { enabled: false },
      },
      yaxis: {
        min: yMin ?? undefined,
        max: yMax ?? undefined,
        logarithmic,
        tickAmount: 5,
        forceNiceScale: !fraction,
        labels: {
          style: { fontSize: '12px' },
          formatter: value => value == null ? '–' : value.toFixed(fraction ? 1 : 2),
        },
      },
      tooltip: {
        theme: this.look.dark ? 'dark' : 'light',
        shared: true,
        intersect: false,
        x: { formatter: x => `${xTitle} ${x}` },
        y: { formatter: y => y == null ? '–' : Number(y).toFixed(decimals) },
      },
    };
  }

  async options() {
    const { dark, language, lines } = this.look;
    const korean = language === 'ko' ? await koreanTexts() : null;
    const locale = korean ? { locales: [korean], defaultLocale: 'ko' } : {};
    const style = getComputedStyle(this.element);
    return {
      ...this.data(),
      ...this.axes(),
      chart: {
        type: lines.some(line => line.style === 'band') ? 'rangeArea' : 'line',
        height: this.element.clientHeight || 320,
        animations: { enabled: false },
        toolbar: { show: false },
        zoom: { enabled: false },
        background: 'transparent',
        foreColor: style.color,
        fontFamily: style.fontFamily,
        ...locale,
      },
      theme: { mode: dark ? 'dark' : 'light' },
      colors: lines.map(line => line.color),
      stroke: {
        curve: 'straight',
        width: lines.map(line => line.style === 'band' ? 0 : 2.25),
        dashArray: lines.map(line => dash[line.style]),
      },
      fill: { type: 'solid', opacity: lines.map(line => line.style === 'band' ? 0.14 : 1) },
      dataLabels: { enabled: false },
      legend: { show: false },
      grid: { borderColor: dark ? '#3b3f46' : '#e3e5e8', padding: { left: 8, right: 16, top: -10 } },
    };
  }

  async save(format, title) {
    const name = title.trim().replaceAll(/\s+/g, '-');
    if (format === 'csv') download(`${name}.csv`, URL.createObjectURL(new Blob([this.csv()], { type: 'text/csv' })));
    else if (format === 'png') download(`${name}.png`, (await this.chart.dataURI({ scale: 2 })).imgURI);
    else {
      const svg = await this.chart.getSvgString(1);
      download(`${name}.svg`, URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })));
    }
  }

  csv() {
    const rows = this.look.lines.flatMap((line, i) =>
      line.style === 'band' ? [] : this.points[i].map(([x, y]) => `"${line.name.replaceAll('"', '""')}",${x},${y ?? ''}`));
    return ['series,epoch,value', ...rows].join('\n') + '\n';
  }

  dispose() {
    this.disposed = true;
    clearTimeout(this.timer);
    this.observer.disconnect();
    document.removeEventListener('visibilitychange', this.onVisibility);
    this.chart?.destroy();
  }
}

/**
 * Where the axis ends, a number that ten ticks divide. A run of usual length has its whole axis from the start; a longer
 * one doubles it as it grows, so that its beginning is not squeezed into a corner.
 */
function lastEpoch(lastX, xMax) {
  const whole = Math.max(xMax, lastX, 1);
  let end = whole;
  if (xMax > mostEpochsAtOnce && lastX < xMax / 2) for (end = mostEpochsAtOnce; end < lastX; end *= 2);
  return end < 10 ? Math.ceil(end) : Math.ceil(Math.min(end, whole) / 10) * 10;
}

/** At most two points a pixel column, its lowest and its highest, so that no spike is lost. */
function decimate(points, width) {
  if (points.length <= width) return points;
  const size = Math.ceil(points.length / (width / 2));
  const kept = [];
  for (let from = 0; from < points.length; from += size) {
    const bucket = points.slice(from, from + size).filter(point => point[1] !== null);
    if (!bucket.length) continue;
    const low = bucket.reduce((a, b) => (b[1] < a[1] ? b : a));
    const high = bucket.reduce((a, b) => (b.at(-1) > a.at(-1) ? b : a));
    kept.push(...(low === high ? [low] : low[0] < high[0] ? [low, high] : [high, low]));
  }
  return kept;
}

/** Circles on train, squares on test, at most twenty a line, as in the document's picture. */
function markers(line, seriesIndex, points, every) {
  if (!shape[line.style]) return [];
  return points.flatMap((_, dataPointIndex) => dataPointIndex % every ? [] : [{
    seriesIndex,
    dataPointIndex,
    size: 4,
    shape: shape[line.style],
    fillColor: line.color,
    strokeColor: line.color,
  }]);
}

// While the service is away a chart does without; the next one asks again.
async function koreanTexts() {
  try {
    koreanLocale ??= await (await fetch(new URL('../lib/apexcharts/ko.json', import.meta.url))).json();
  } catch {
    return null;
  }
  return koreanLocale;
}

function download(name, address) {
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  if (address.startsWith('blob:')) setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
