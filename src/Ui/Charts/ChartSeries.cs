namespace OverfitWeb.Ui.Charts;

/// <summary>One line of a chart. Under one key the points only ever grow: a chart sends on the new ones alone.</summary>
/// <param name="Key">Stays the same while the points grow.</param>
/// <param name="Name">What the legend and the table call it.</param>
/// <param name="Color">The colour of its run.</param>
/// <param name="Style">What the stroke says.</param>
/// <param name="Points">By <see cref="ChartPoint.X"/>.</param>
public sealed record ChartSeries(
    string Key, string Name, RunColor Color, LineStyle Style, IReadOnlyList<ChartPoint> Points);
