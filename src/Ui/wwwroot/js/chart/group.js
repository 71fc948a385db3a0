// Charts that share a crosshair and a range of epochs.

const groups = new Map();

export function join(key, chart) {
  const group = groups.get(key) ?? { key, charts: new Set(), range: null };
  groups.set(key, group);
  group.charts.add(chart);
  return group;
}

export function leave(group, chart) {
  group.charts.delete(chart);
  if (!group.charts.size) groups.delete(group.key);
}

/** Shows every chart of the group the same epoch; null hides the crosshair. */
export function point(group, x) {
  group.x = x;
  for (const chart of group.charts) chart.pointer.show(x);
}

/** Shows every chart of the group the same range of epochs; null shows all. */
export function zoom(group, range) {
  group.range = range;
  for (const chart of group.charts) {
    chart.pointer.zoomed(range !== null);
    chart.redraw();
  }
}
