using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Api;
using OverfitWeb.Ui.Charts;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Experiments;

/// <summary>A slider over λ: the learning curves of each penalty and what its first layer looks at morph from one λ to the next.</summary>
public sealed partial class LambdaJourney : IAsyncDisposable
{
    /// <summary>Points of every curve, whatever its run's length: a point must have where to go.</summary>
    private const int Points = 48;

    /// <summary>Weights that are this much smaller than the largest of all λ are as good as 0.</summary>
    private const double NextToNothing = 0.05;

    private readonly CancellationTokenSource _left = new();
    private readonly Dictionary<Guid, Sparkline> _curves = [];
    private readonly Dictionary<Guid, bool> _pictures = [];
    private readonly HashSet<int> _wanted = [0];
    private ApiFailure? _failure;
    private int _lambda;
    private bool _loading;

    /// <summary>The results: the penalty is the first axis, λ the second.</summary>
    [Parameter, EditorRequired]
    public ExperimentResults Results { get; set; } = null!;

    [Inject]
    private RunsClient Client { get; set; } = null!;

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    private static IReadOnlyList<(string, double)> Accuracies { get; } = [.. new[] { 0, 0.5, 1 }.Select(value => (MeasureText.Short(value), value))];

    private AxisResponse Lambdas => Results.Axes[1];

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _left.CancelAsync();

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        Guid[] missing = [.. Enumerable.Range(0, Results.Axes[0].Values.Count).SelectMany(Runs).Select(item => item.Run).Where(run => !_curves.ContainsKey(run))];
        if (missing.Length == 0 || _loading)
            return;
        (_loading, _failure) = (true, null);
        try
        {
            foreach (Sparkline line in (await Client.GetSparklinesAsync(missing, _left.Token)).Items)
                _curves[line.Run] = line;
        }
        catch (ApiException exception)
        {
            _failure = exception.Failure;
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }

        _loading = false;
    }

    private void Choose(int lambda)
    {
        _lambda = lambda;
        _wanted.Add(lambda);
        // One that failed is asked for again.
        foreach (Guid run in RunsNow().Where(run => !_pictures.GetValueOrDefault(run, true)))
            _pictures.Remove(run);
    }

    // Every picture is drawn for whoever asks, some tenths of a second each: first those that are seen, then their neighbours.
    private void Settle(Guid run, bool came)
    {
        _pictures[run] = came;
        if (RunsNow().All(_pictures.ContainsKey))
            _wanted.UnionWith([_lambda - 1, _lambda + 1]);
    }

    private IEnumerable<Guid> RunsNow() => Enumerable.Range(0, Results.Axes[0].Values.Count)
        .SelectMany(Runs).Where(item => item.Value == _lambda).Select(item => item.Run);

    private IEnumerable<(Guid Run, int Value)> Pictures(int penalty) =>
        Runs(penalty).Where(item => _wanted.Contains(item.Value) && _pictures.GetValueOrDefault(item.Run, true));

    /// <summary>What stands where a picture is not there; null where it is.</summary>
    private string? Waiting(int penalty) => Runs(penalty).Where(item => item.Value == _lambda).Select(item => item.Run).ToArray() switch
    {
        [] => L["Journey_NoRun"].Value,
        [Guid run, ..] when !_pictures.ContainsKey(run) => L["Journey_Drawing"].Value,
        [Guid run, ..] when !_pictures[run] => L["Journey_NoPicture"].Value,
        _ => null,
    };

    /// <summary>Colours reach to the largest weight: where that is next to nothing, the picture of it must not look like much.</summary>
    private string? Note(int penalty) => Largest(Results.Grid![penalty][_lambda]) switch
    {
        null => null,
        0 => L["Journey_Zero"].Value,
        { } largest when largest < NextToNothing * Results.Rows.Select((_, row) => Largest(row)).Max() => L["Journey_Tiny", MeasureText.Short(largest)].Value,
        _ => null,
    };

    private double? Largest(int row) => Results.Rows[row].Measures.GetValueOrDefault("max")?.Mean;

    /// <summary>The first run of each λ that has one.</summary>
    private IEnumerable<(Guid Run, int Value)> Runs(int penalty) => Results.Grid![penalty]
        .Select((row, value) => (Results.Rows[row].Runs, value))
        .Where(item => item.Runs.Count > 0)
        .Select(item => (item.Runs[0], item.value));

    private MorphLine[] Lines(int penalty)
    {
        Sparkline? curve = Runs(penalty).Where(item => item.Value == _lambda).Select(item => _curves.GetValueOrDefault(item.Run)).FirstOrDefault();
        return
        [
            Line("train", L["Train"], LineStyle.Train, curve?.Train),
            Line("test", L["Test"], LineStyle.Test, curve?.Test),
        ];

        MorphLine Line(string key, string name, LineStyle style, IReadOnlyList<double>? values) =>
            new(key, name, RunPalette.At(penalty), style, values is { Count: > 0 } ? [.. Spread(values)] : []);
    }

    private static IEnumerable<(double X, double Y)> Spread(IReadOnlyList<double> values)
    {
        for (int point = 0; point < Points; point++)
        {
            double place = point / (Points - 1.0);
            double at = place * (values.Count - 1);
            int below = (int)at;
            double above = values[Math.Min(below + 1, values.Count - 1)];
            yield return (place, values[below] + ((at - below) * (above - values[below])));
        }
    }

    private string Summary(int penalty)
    {
        ResultRow row = Results.Rows[Results.Grid![penalty][_lambda]];
        return L[
            "Journey_Summary",
            Show("trainAccuracy"),
            Show("testAccuracy"),
            Show("nearZeroFraction")];

        string Show(string id) => Results.Measures.FirstOrDefault(measure => measure.Id == id) is { } measure
            ? MeasureText.Estimate(measure, row.Measures.GetValueOrDefault(id))
            : Digits.Text(null);
    }
}
