using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Catalog;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Api;
using OverfitWeb.Ui.Learn;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Lab;

/// <summary>The start page: one button to see a network overfit, one to reproduce the document, and the remedies.</summary>
public sealed partial class LabPage : IDisposable
{
    private const string MainPreset = "overfit";
    private const int RecentRuns = 100;

    /// <summary>Longer than a frame, so that the browser paints the buttons and takes a click before the rest is made.</summary>
    private static readonly TimeSpan FirstPicture = TimeSpan.FromMilliseconds(30);

    /// <summary>What the document shows, in its order.</summary>
    private static readonly string[] DocumentPresets = [MainPreset, "weight-decay", "no-dropout", "dropout", "ensemble"];

    private static readonly JsonElement DoublePrecision =
        JsonDocument.Parse("""{"training":{"precision":"float64"}}""").RootElement;

    private readonly CancellationTokenSource _disposed = new();
    private readonly RunBatch _batch = new();
    private readonly Dictionary<Guid, IReadOnlyList<MetricRecord>> _records = [];
    private IReadOnlyList<PresetResponse>? _presets;
    private IReadOnlyList<RunResponse> _recent = [];
    private RunResponse? _last;
    private ApiFailure? _failure;
    private ApiFailure? _startFailure;
    private bool _starting;
    private bool _isDrawn;

    [Inject]
    private RunsClient Client { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    /// <inheritdoc/>
    public void Dispose()
    {
        _disposed.Cancel();
        _disposed.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        // The buttons first: they need nothing of what is asked for, and pictures take a while where code is interpreted.
        await Task.Delay(FirstPicture, Time);
        if (_disposed.IsCancellationRequested)
            return;
        Task loading = LoadAsync();
        _isDrawn = true;
        StateHasChanged();
        await loading;
    }

    private async Task LoadAsync()
    {
        _failure = null;
        CancellationToken cancel = _disposed.Token;
        try
        {
            Task<RunListResponse> recent = Client.ListAsync(RecentRuns, cancel);
            _presets = await Client.GetPresetsAsync(cancel);
            StateHasChanged();
            _recent = [.. (await recent).Items.Where(run => run.Status == RunStatus.Succeeded)];
            _last = _recent.Count > 0 ? _recent[0] : null;
            IEnumerable<RunResponse?> pictured = _presets.Select(Latest).Prepend(_last);
            foreach (RunResponse run in pictured.OfType<RunResponse>().DistinctBy(run => run.Id))
            {
                _records[run.Id] = (await Client.GetMetricsAsync(run.Id, RunCurve.Points, cancel)).Items;
                StateHasChanged();
            }
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

    private RunResponse? Latest(PresetResponse preset)
    {
        string setting = SpecKey.OfAnyPrecision(preset.Spec);
        return _recent.FirstOrDefault(run => run.Preset == preset.Id && SpecKey.OfAnyPrecision(run.Spec) == setting);
    }

    private IReadOnlyList<MetricRecord>? RecordsOf(RunResponse? run) => run is null ? null : _records.GetValueOrDefault(run.Id);

    private Task RunPresetAsync(string preset) => StartAsync([new CreateRunRequest(preset)]);

    /// <summary>Enough for a verdict: the network without a remedy and with one, each from the same seeds.</summary>
    private Task JudgeAsync() => StartAsync([.. Judgement.WeightDecay.Runs().Select(run => run.Request)]);

    private Task ReproduceAsync() => StartAsync([.. DocumentPresets.Select(preset => new CreateRunRequest(preset, DoublePrecision))]);

    /// <summary>Queues them all and opens the run, or the comparison of several. Tried again, none is queued twice.</summary>
    private async Task StartAsync(IReadOnlyList<CreateRunRequest> requests)
    {
        _starting = true;
        _startFailure = null;
        try
        {
            IReadOnlyList<RunResponse> queued = await _batch.StartAsync(requests, Client, _disposed.Token);
            Navigation.NavigateTo(queued is [{ } run] ? $"runs/{run.Id}" : $"compare?runs={string.Join(',', queued.Select(run => run.Id))}");
        }
        catch (ApiException exception)
        {
            _startFailure = exception.Failure;
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
        finally
        {
            _starting = false;
        }
    }
}
