namespace OverfitWeb.Ui.Charts;

/// <summary>What the drawing script is told before the points; any change of it begins the drawing anew.</summary>
internal sealed record ChartLook(
    bool Dark,
    string Language,
    string XTitle,
    double? YMin,
    double? YMax,
    double? XMax,
    bool Logarithmic,
    int Decimals,
    IReadOnlyList<ChartLookLine> Lines);

/// <summary>One line, without its points.</summary>
internal sealed record ChartLookLine(string Key, string Name, string Color, string Style);
