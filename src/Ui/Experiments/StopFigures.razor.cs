using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Compare;
using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Ui.Api;
using OverfitWeb.Ui.Charts;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Experiments;

/// <summary>The curves of the rule that goes to the end, with where the best epochs lie and where each other rule stopped.</summary>
public sealed partial class StopFigures : IAsyncDisposable
{
    private readonly CancellationTokenSource _left = new();
    private GroupCurves? _curves;
    private IReadOnlyList<ChartSeries> _accuracy = [];
    private IReadOnlyList<ChartSeries> _loss = [];
    private IReadOnlyList<StopMark> _stops = [];
    private IReadOnlyList<ChartMark> _marks = [];
    private ApiFailure? _failure;
    private int _known;

    /// <summary>The results; the baseline trains to the end.</summary>
    [Parameter, EditorRequired]
    public ExperimentResults Results { get; set; } = null!;

    [Inject]
    private RunsClient Client { get; set; } = null!;

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    private ResultRow Whole => Results.Rows[Results.Baseline ?? 0];

    private string Told => L["Stop_Text", Mean(Whole, "bestLossEpoch"), Mean(Whole, "bestAccuracyEpoch")];

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _left.CancelAsync();

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (Whole.Runs.Count != _known && Whole.Runs.Count > 0)
            await LoadAsync();
        Mark();
    }

    private async Task LoadAsync()
    {
        (_known, _failure) = (Whole.Runs.Count, null);
        try
        {
            _curves = (await Client.CompareAsync(Whole.Runs, _left.Token)).Groups[0].Curves;
            (_accuracy, _loss) = (Pair("accuracy", _curves.TrainAccuracy, _curves.TestAccuracy), Pair("loss", _curves.TrainLoss, _curves.TestLoss));
        }
        catch (ApiException exception)
        {
            _failure = exception.Failure;
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
    }

    // The words of so many rules would cover the curves: each has a number, told below.
    private void Mark()
    {
        IEnumerable<StopMark> all =
        [
            .. Epoch(Whole, "bestLossEpoch", L["Stop_BestLoss"], 1),
            .. Epoch(Whole, "bestAccuracyEpoch", L["Stop_BestAccuracy"], 2),
            .. Results.Rows.Where(row => row.Group != Whole.Group).SelectMany((row, at) => Epoch(row, "epochs", row.Label.Local(), at + 3)),
        ];
        _stops = [.. all.OrderBy(stop => stop.Epoch)];
        _marks = [.. _stops.Select((stop, at) => new ChartMark(stop.Epoch, null, $"{at + 1}", stop.Color))];
    }

    private IEnumerable<StopMark> Epoch(ResultRow row, string measure, string label, int place) => row.Measures.GetValueOrDefault(measure) is { } estimate
        ? [new StopMark(Math.Round(estimate.Mean), label, Mean(row, measure), RunPalette.At(place % RunPalette.Colors.Count))]
        : [];

    private ChartSeries[] Pair(string key, CurveBand train, CurveBand test) =>
    [
        .. Band($"{key}/train", train),
        .. Band($"{key}/test", test),
        Line($"{key}/train", L["Train"], LineStyle.Train, train),
        Line($"{key}/test", L["Test"], LineStyle.Test, test),
    ];

    // Another number of runs makes another mean.
    private ChartSeries Line(string key, string name, LineStyle style, CurveBand band) =>
        new($"{key}/{_known}", name, RunPalette.At(0), style, [.. _curves!.Epoch.Zip(band.Mean, (epoch, mean) => new ChartPoint(epoch, mean))]);

    private IEnumerable<ChartSeries> Band(string key, CurveBand band) => band is { Low: { } low, High: { } high }
        ? [new($"{key}/band/{_known}", "", RunPalette.At(0), LineStyle.Band, [.. _curves!.Epoch
            .Select((epoch, at) => new ChartPoint(epoch, high[at], low[at]))
            .Where(point => point is { Y: not null, Low: not null })]) { IntervalOf = $"{key}/{_known}" }]
        : [];

    private string Mean(ResultRow row, string id) => Results.Measures.FirstOrDefault(measure => measure.Id == id) is { } measure
        ? MeasureText.Estimate(measure, row.Measures.GetValueOrDefault(id))
        : Digits.Text(null);

    private sealed record StopMark(double Epoch, string Label, string Estimate, RunColor Color);
}
