namespace OverfitWeb.Ui.Charts;

/// <summary>What the drawing script is told before the points; any change of it begins the drawing anew.</summary>
internal sealed record ChartLook(bool Dark, string Language, IReadOnlyList<ChartLookLine> Lines);

/// <summary>One line, without its points.</summary>
internal sealed record ChartLookLine(
    string Key, string Name, string Color, string Style, int Pattern, bool Faint, string? IntervalOf, string? EndLabel);

/// <summary>Axes and marks; they change while the points stay.</summary>
internal sealed record ChartView(
    string XTitle,
    double? XMax,
    double? YMin,
    double? YMax,
    string XScale,
    bool LogX,
    bool LogY,
    double Smoothing,
    int Decimals,
    IReadOnlyList<ChartViewMark> Marks);

/// <summary>One mark, its colour as the theme has it.</summary>
internal sealed record ChartViewMark(double X, double? Y, string Label, string Color);
