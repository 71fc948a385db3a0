// Where values lie on an axis, linear or logarithmic, and which of them are labelled.

// Epoch 0 has no logarithm: the first epoch takes a step of its own before the decades begin.
const firstStep = 0.25;
const mostEpochsAtOnce = 500;

export const linear = { to: value => value, from: place => place, log: false };

export const logEpochs = {
  to: x => (x <= 1 ? firstStep * x : firstStep + Math.log10(x)),
  from: place => (place <= firstStep ? place / firstStep : 10 ** (place - firstStep)),
  log: true,
};

export const logValues = { to: y => (y > 0 ? Math.log10(y) : null), from: place => 10 ** place, log: true };

/** Round numbers between two values, at most `most` of them where the axis is linear. */
export function ticks(scale, from, to, most, whole = false) {
  return scale.log ? logTicks(scale, from, to, most, whole) : linearTicks(from, to, most, whole);
}

function linearTicks(from, to, most, whole) {
  const step = Math.max(niceStep((to - from) / most), whole ? 1 : 0);
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => Number(((first + at) * step).toPrecision(12)));
}

function logTicks(scale, from, to, most, whole) {
  const found = whole && from <= 0 ? [0] : [];
  const low = Math.max(from, whole ? 1 : 0);
  if (!(low > 0) || to <= low) return linearTicks(from, to, most, whole);
  const first = Math.floor(Math.log10(low));
  const decades = Math.log10(to / low);
  const digits = decades * 3 <= most ? [1, 2, 5] : decades * 2 <= most ? [1, 3] : [1];
  for (let power = first; 10 ** power <= to * 1.0001; power += Math.max(1, Math.ceil(decades / most))) {
    for (const digit of digits) {
      const value = Number((digit * 10 ** power).toPrecision(12));
      if (value >= low * 0.9999 && value <= to * 1.0001) found.push(value);
    }
  }
  return found.length >= 2 ? found : linearTicks(from, to, most, whole);
}

function niceStep(rough) {
  if (!(rough > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 5, 10].find(digit => digit * power >= rough * 0.9999) * power;
}

/** Bottom and top of the value axis: what was asked for, else round numbers around what is seen. */
export function valueRange(scale, low, high, yMin, yMax) {
  if (scale.log) {
    if (!(low > 0)) return [0.1, 1];
    const room = Math.max(0.04 * Math.log10(high / low), 0.02);
    return [low * 10 ** -room, high * 10 ** room];
  }
  const bottom = yMin ?? Math.min(low, high);
  const top = yMax ?? high;
  const span = top - bottom || Math.abs(top) || 1;
  const step = niceStep(span / 5);
  return [
    yMin ?? Math.floor(bottom / step + 1e-9) * step,
    yMax ?? (Math.ceil(top / step - 1e-9) * step || step),
  ];
}

/** The first and the last x of numbers that are no epochs, with room where there is one alone. */
export function numberRange(lines, scale) {
  const xs = lines.flatMap(points => points.map(point => point[0])).filter(x => !scale.log || x > 0);
  if (!xs.length) return scale.log ? [1, 10] : [0, 1];
  const [low, high] = [Math.min(...xs), Math.max(...xs)];
  if (low < high) return [low, high];
  return scale.log ? [low / 2, high * 2] : [low - 1, high + 1];
}

/**
 * Where the epoch axis ends. A run of usual length has its whole axis from the start; a longer one doubles it as it
 * grows, so that its beginning is not squeezed into a corner.
 */
export function lastEpoch(lastX, xMax, log) {
  const whole = Math.max(xMax, lastX, 1);
  if (log) return whole;
  let end = whole;
  if (xMax > mostEpochsAtOnce && lastX < xMax / 2) for (end = mostEpochsAtOnce; end < lastX; end *= 2);
  return Math.min(end, whole);
}
