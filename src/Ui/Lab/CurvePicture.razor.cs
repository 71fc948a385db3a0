using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Ui.Charts;
using OverfitWeb.Ui.Layout;
using OverfitWeb.Ui.Recorded;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Lab;

/// <summary>The picture of the document, small: train solid, test dashed, the gap shaded, accuracy from 0 to 1.</summary>
public sealed partial class CurvePicture
{
    private const int Left = 30;
    private const int Right = 42;
    private const int Top = 10;
    private const int Bottom = 20;
    private const double LabelApart = 15;

    /// <summary>The two curves.</summary>
    [Parameter, EditorRequired]
    public RecordedCurve Curve { get; set; } = null!;

    /// <summary>Whose they are.</summary>
    [Parameter]
    public RunColor Color { get; set; } = RunPalette.Colors[0];

    /// <summary>The same in words.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>Width of the drawing in its own units.</summary>
    [Parameter]
    public int Width { get; set; } = 300;

    /// <summary>Height of the drawing in its own units.</summary>
    [Parameter]
    public int Height { get; set; } = 150;

    [CascadingParameter]
    private ThemeState Theme { get; set; } = new(false);

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    // Where the curves end together the labels stand apart all the same.
    private double TrainLabel => Y(Curve.Train[^1]) + 4 - Math.Max(0, (LabelApart - TestBelow) / 2);

    private double TestLabel => Y(Curve.Test[^1]) + 4 + Math.Max(0, (LabelApart - TestBelow) / 2);

    private double TestBelow => Y(Curve.Test[^1]) - Y(Curve.Train[^1]);

    private double Y(double value) => Top + ((1 - value) * (Height - Top - Bottom));

    private static string N(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private string Line(IReadOnlyList<double> values, bool reverse = false)
    {
        double last = Math.Max(1, Curve.Epoch[^1]);
        IEnumerable<string> points = values.Select((value, index) =>
            $"{N(Left + (Curve.Epoch[index] / last * (Width - Left - Right)))},{N(Y(value))}");
        return string.Join(' ', reverse ? points.Reverse() : points);
    }
}
