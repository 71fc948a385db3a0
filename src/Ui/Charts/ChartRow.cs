namespace OverfitWeb.Ui.Charts;

/// <summary>The points of every line at one epoch.</summary>
/// <param name="X">The epoch.</param>
/// <param name="Points">In the order of the lines; null where a line has none there.</param>
public sealed record ChartRow(double X, IReadOnlyList<ChartPoint?> Points)
{
    /// <summary>Lines side by side, by epoch; they need not have the same epochs.</summary>
    public static IReadOnlyList<ChartRow> Align(IReadOnlyList<ChartSeries> lines)
    {
        var rows = new SortedDictionary<double, ChartPoint?[]>();
        for (int line = 0; line < lines.Count; line++)
        {
            foreach (ChartPoint point in lines[line].Points)
            {
                if (!rows.TryGetValue(point.X, out ChartPoint?[]? points))
                    rows[point.X] = points = new ChartPoint?[lines.Count];
                points[line] = point;
            }
        }

        return [.. rows.Select(row => new ChartRow(row.Key, row.Value))];
    }
}
