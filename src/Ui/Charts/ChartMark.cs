namespace OverfitWeb.Ui.Charts;

/// <summary>Something marked in a chart: a vertical dotted line, or a ring around a point.</summary>
/// <param name="X">The epoch.</param>
/// <param name="Y">The value; null for a vertical line.</param>
/// <param name="Label">A few words beside it; empty for none.</param>
/// <param name="Color">Of the run that it belongs to.</param>
public sealed record ChartMark(double X, double? Y, string Label, RunColor Color);
