// What is drawn of a line's points. A point is [x, y], a slice of a band [x, low, high]; y may be null.

const mostPointsWithMarkers = 2 * 201;
const mostMarkersPerLine = 20;
const pixelsPerMarker = 36;
const shape = { train: 'circle', test: 'square' };

/** Index of the first point at or after x. */
export function indexAt(points, x) {
  let [low, high] = [0, points.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (points[middle][0] < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The point nearest to x. */
export function nearest(points, x) {
  const after = indexAt(points, x);
  if (after === 0) return points[0];
  if (after === points.length) return points[after - 1];
  return points[after][0] - x < x - points[after - 1][0] ? points[after] : points[after - 1];
}

/**
 * At most two points a pixel column, its lowest and its highest, so that no spike is lost. Of what lies outside the
 * range one point on either side is kept, so that lines run on to the edge.
 */
export function decimate(points, scale, from, to, width) {
  const first = Math.max(0, indexAt(points, from) - 1);
  const last = Math.min(points.length, indexAt(points, to) + 1);
  if (last - first <= width) return first === 0 && last === points.length ? points : points.slice(first, last);

  const [left, perColumn] = [scale.to(from), (scale.to(to) - scale.to(from)) / (width / 2)];
  const kept = [];
  for (let at = first; at < last;) {
    const column = Math.floor((scale.to(points[at][0]) - left) / perColumn);
    let [low, high] = [null, null];
    for (; at < last && Math.floor((scale.to(points[at][0]) - left) / perColumn) === column; at++) {
      const point = points[at];
      if (point[1] === null) continue;
      if (!low || point[1] < low[1]) low = point;
      if (!high || point.at(-1) > high.at(-1)) high = point;
    }
    if (low) kept.push(...(low === high ? [low] : low[0] < high[0] ? [low, high] : [high, low]));
  }
  return kept;
}

/** Exponential moving average without its start's bias (as in Kingma and Ba 2015, equation 4). */
export function smooth(points, weight) {
  let [sum, norm] = [0, 0];
  return points.map(([x, y]) => {
    if (y === null) return [x, null];
    sum = weight * sum + (1 - weight) * y;
    norm = weight * norm + 1 - weight;
    return [x, sum / norm];
  });
}

/** The lowest and the highest value between two epochs. */
export function extent(lines, from, to) {
  let [low, high, positive] = [Infinity, -Infinity, Infinity];
  for (const points of lines) {
    for (let at = indexAt(points, from); at < points.length && points[at][0] <= to; at++) {
      const point = points[at];
      for (let edge = 1; edge < point.length; edge++) {
        const value = point[edge];
        if (value === null || !Number.isFinite(value)) continue;
        if (value < low) low = value;
        if (value > high) high = value;
        if (value > 0 && value < positive) positive = value;
      }
    }
  }
  return high < low ? { low: 0, high: 1, positive: 0.1 } : { low, high, positive };
}

/** Circles on train, squares on test, at most twenty a line, as in the document's picture; none where points are many. */
export function markers(lines, drawn, width, xMax) {
  const measured = lines.map((line, index) => ({ line, index, points: drawn[index] })).filter(({ line }) => line.style !== 'band');
  if (measured.reduce((sum, { points }) => sum + points.length, 0) > mostPointsWithMarkers) return [];
  const longest = Math.max(1 + (xMax ?? 0), ...measured.map(({ points }) => points.length));
  const every = Math.ceil(longest / Math.min(mostMarkersPerLine, width / pixelsPerMarker));
  return measured.flatMap(({ line, index, points }) => !shape[line.style] || line.faint ? [] : points.flatMap((_, at) => at % every ? [] : [{
    seriesIndex: index,
    dataPointIndex: at,
    size: 4,
    shape: shape[line.style],
    fillColor: line.color,
    strokeColor: line.color,
  }]));
}
