namespace OverfitWeb.Ui.Charts;

/// <summary>What a line's stroke says. Colour says whose it is.</summary>
public enum LineStyle
{
    /// <summary>Train: a solid line, circles where there is room.</summary>
    Train,

    /// <summary>Test: a dashed line, squares where there is room.</summary>
    Test,

    /// <summary>Validation: a dotted line.</summary>
    Validation,

    /// <summary>Neither: a plain line.</summary>
    Plain,

    /// <summary>The area between two values: the gap, or a confidence band.</summary>
    Band,
}
