using System.Globalization;
using Microsoft.AspNetCore.Components;
using OverfitWeb.Ui.Layout;

namespace OverfitWeb.Ui.Experiments;

/// <summary>Lines that move smoothly from one form to the next, which a slider above them chooses.</summary>
public sealed partial class MorphChart
{
    private const double Width = 400;
    private const double Height = 262;
    private const double Left = 76;
    private const double Right = 382;
    private const double Top = 12;
    private const double Bottom = 202;

    /// <summary>What is measured.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>What runs along the bottom.</summary>
    [Parameter, EditorRequired]
    public string XTitle { get; set; } = "";

    /// <summary>The lines in the form that is shown.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<MorphLine> Lines { get; set; } = [];

    /// <summary>Labels along the bottom, with their places from 0 to 1.</summary>
    [Parameter]
    public IReadOnlyList<(string Label, double Place)> XTicks { get; set; } = [];

    /// <summary>Labels of the values, with their places from 0 to 1.</summary>
    [Parameter]
    public IReadOnlyList<(string Label, double Place)> YTicks { get; set; } = [];

    /// <summary>What it shows now, in words.</summary>
    [Parameter]
    public string Summary { get; set; } = "";

    /// <summary>What the browser tests find it by.</summary>
    [Parameter]
    public string? TestId { get; set; }

    [CascadingParameter]
    private ThemeState Theme { get; set; } = new(false);

    private static string Path(MorphLine line) => line.Points.Count == 0
        ? "M0 0"
        : "M" + string.Join('L', line.Points.Select(point => $"{X(point.X)} {Y(point.Y)}"));

    private static string X(double place) => Number(Left + (place * (Right - Left)));

    private static string Y(double place, double down = 0) => Number(Bottom - (Math.Clamp(place, 0, 1) * (Bottom - Top)) + down);

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
