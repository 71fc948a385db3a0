using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Charts;
using OverfitWeb.Ui.Layout;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Lab;

/// <summary>The picture of the document: two curves parting. The last run's, or before the first a sketch that says so.</summary>
public sealed partial class HeroPicture
{
    private const int Width = 480;
    private const int Height = 260;
    private const int Left = 36;
    private const int Right = 56;
    private const int Top = 14;
    private const int Bottom = 14;
    private const int MostPoints = 120;

    private static readonly double[] SketchTrain = [.. Enumerable.Range(0, 60).Select(i => 1 - (0.88 * Math.Exp(-i / 11.0)))];
    private static readonly double[] SketchTest = [.. Enumerable.Range(0, 60).Select(i => 0.75 - (0.63 * Math.Exp(-i / 9.0)))];

    /// <summary>The run that is shown; null for the sketch.</summary>
    [Parameter]
    public RunResponse? Run { get; set; }

    /// <summary>Its records.</summary>
    [Parameter]
    public IReadOnlyList<MetricRecord>? Records { get; set; }

    [CascadingParameter]
    private ThemeState Theme { get; set; } = new(false);

    [Inject]
    private RunColors Colors { get; set; } = null!;

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    private RunColor Color => Run is null ? RunPalette.Colors[0] : Colors.Of(Run.Id);

    private bool HasRun => Run is not null && Records is { Count: > 1 };

    private double[] Train => HasRun ? Thin(record => record.TrainAccuracy) : SketchTrain;

    private double[] Test => HasRun ? Thin(record => record.TestAccuracy) : SketchTest;

    private string Label => HasRun ? L["Hero_Alt", Train[^1], Test[^1]] : L["Hero_Sketch"];

    private double[] Thin(Func<MetricRecord, double> value)
    {
        int every = 1 + ((Records!.Count - 1) / MostPoints);
        return [.. Records.Where((_, index) => index % every == 0 || index == Records.Count - 1).Select(value)];
    }

    private static double Y(double value) => Top + ((1 - value) * (Height - Top - Bottom));

    private static string N(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Line(double[] values, bool reverse = false)
    {
        double step = (double)(Width - Left - Right) / (values.Length - 1);
        IEnumerable<string> points = values.Select((value, index) => $"{N(Left + (index * step))},{N(Y(value))}");
        return string.Join(' ', reverse ? points.Reverse() : points);
    }
}
