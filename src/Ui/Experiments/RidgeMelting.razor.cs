using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Ui.Charts;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Experiments;

/// <summary>Double descent with a slider over the ridge λ, which melts the peak.</summary>
public sealed partial class RidgeMelting
{
    private const double TicksApart = 0.12;

    private static readonly string[] Shown = ["testError", "testSquaredError", "weightNorm"];

    private IReadOnlyList<MeasureResponse> _measures = [];
    private IReadOnlyList<(string, double)> _xTicks = [];
    private AxisPlaces _places = null!;
    private int _lambda;

    /// <summary>The results: λ is the first axis, the number of features the second.</summary>
    [Parameter, EditorRequired]
    public ExperimentResults Results { get; set; } = null!;

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    private AxisResponse Lambdas => Results.Axes[0];

    private AxisResponse Features => Results.Axes[1];

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        _measures = MeasureList.Of(Results, Shown);
        _places = new(Features);
        double free = double.NegativeInfinity;
        List<(string, double)> ticks = [];
        foreach ((string text, double place) in _places.Labels(Features.Values.Count).Where(label => label.Place - free > TicksApart || label.Text == "300"))
        {
            // The peak is labelled before what stands too near to it.
            if (text == "300")
                ticks.RemoveAll(tick => place - tick.Item2 < TicksApart);
            ticks.Add((text, place));
            free = place;
        }

        _xTicks = ticks;
    }

    private MorphLine[] Lines(MeasureResponse measure) =>
    [
        new(measure.Id, measure.Name.Local(), RunPalette.At(0), measure.Id.StartsWith("test", StringComparison.Ordinal) ? LineStyle.Test : LineStyle.Plain,
            [.. Values(measure).Select((value, feature) => (_places.Place(feature), Place(measure, value)))]),
        .. TrainOf(measure) is { } train
            ? [new MorphLine(train.Id, train.Name.Local(), RunPalette.At(0), LineStyle.Train,
                [.. Values(train).Select((value, feature) => (_places.Place(feature), Place(measure, value)))])]
            : Array.Empty<MorphLine>(),
    ];

    private MeasureResponse? TrainOf(MeasureResponse measure) =>
        measure.Id == "testError" ? Results.Measures.FirstOrDefault(other => other.Id == "trainError") : null;

    private IEnumerable<double> Values(MeasureResponse measure) =>
        Results.Grid![_lambda].Select(row => Results.Rows[row].Measures.GetValueOrDefault(measure.Id)?.Mean ?? 0);

    // Fractions from 0 to 1, the others by ratios over what all λ give, so that melting is seen against one scale.
    private double Place(MeasureResponse measure, double value)
    {
        if (measure.IsFraction)
            return value;
        (double low, double high) = Ends(measure);
        return value > 0 ? Math.Log(value / low) / Math.Log(high / low) : 0;
    }

    private (double Low, double High) Ends(MeasureResponse measure)
    {
        double[] all = [.. Results.Rows.Select(row => row.Measures.GetValueOrDefault(measure.Id)?.Mean ?? 0).Where(value => value > 0).DefaultIfEmpty(1)];
        return (Math.Pow(10, Math.Floor(Math.Log10(all.Min()))), Math.Pow(10, Math.Ceiling(Math.Log10(all.Max()) + 1e-9)));
    }

    private IReadOnlyList<(string, double)> YTicks(MeasureResponse measure)
    {
        if (measure.IsFraction)
            return [.. new[] { 0, 0.25, 0.5, 0.75, 1 }.Select(value => (MeasureText.Short(value), value))];
        (double low, double high) = Ends(measure);
        int decades = (int)Math.Round(Math.Log10(high / low));
        return [.. Enumerable.Range(0, decades + 1).Select(step => (MeasureText.Short(low * Math.Pow(10, step)), step / (double)decades))];
    }

    private string Summary(MeasureResponse measure)
    {
        double[] values = [.. Values(measure)];
        int peak = Array.IndexOf(values, values.Max());
        return L["Melting_Summary", measure.Name.Local(), Lambdas.Values[_lambda].Label.Local(), MeasureText.Value(measure, values[peak]), Features.Values[peak].Label.Local()];
    }
}
