namespace OverfitWeb.Ui.Charts;

/// <summary>One line of a chart. Under one key the points only ever grow: a chart sends on the new ones alone.</summary>
/// <param name="Key">Stays the same while the points grow.</param>
/// <param name="Name">What legend, table, crosshair and CSV call it; empty keeps it out of all four, as the shaded gap.</param>
/// <param name="Color">The colour of its run.</param>
/// <param name="Style">What the stroke says.</param>
/// <param name="Points">By <see cref="ChartPoint.X"/>.</param>
public sealed record ChartSeries(
    string Key, string Name, RunColor Color, LineStyle Style, IReadOnlyList<ChartPoint> Points)
{
    /// <summary>
    /// Which of three dash patterns, 0 … 2, for the ninth run and those after it, whose colour repeats: solid stays nearly
    /// solid and dashed stays dashed.
    /// </summary>
    public int Pattern { get; init; }

    /// <summary>Thin and pale, without markers: a member behind its group.</summary>
    public bool Faint { get; init; }

    /// <summary>Key of the line whose 95 % interval this band is: it stands beside that line in the table and in the CSV. Null for others.</summary>
    public string? IntervalOf { get; init; }

    /// <summary>Written at the line's end; such a line is not in the legend. Null for none.</summary>
    public string? EndLabel { get; init; }
}
