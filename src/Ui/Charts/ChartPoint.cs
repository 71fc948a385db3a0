namespace OverfitWeb.Ui.Charts;

/// <summary>One point of a line, or one slice of a band.</summary>
/// <param name="X">The epoch.</param>
/// <param name="Y">The value, or a band's upper edge; null leaves a hole.</param>
/// <param name="Low">A band's lower edge.</param>
public readonly record struct ChartPoint(double X, double? Y, double? Low = null);
