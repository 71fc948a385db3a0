using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Catalog;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Api;
using OverfitWeb.Ui.Lab;
using OverfitWeb.Ui.Learn;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Runs;

/// <summary>From a finished run of a preset to the verdict on its remedy: one button queues what is missing and opens the comparison.</summary>
public sealed partial class NextStep : IDisposable
{
    private const int RecentRuns = 100;

    private readonly CancellationTokenSource _disposed = new();
    private readonly RunBatch _batch = new();
    private IReadOnlyList<PresetResponse> _presets = [];
    private Judgement? _judgement;
    private ApiFailure? _failure;
    private Guid? _asked;
    private bool _busy;

    /// <summary>The run.</summary>
    [Parameter, EditorRequired]
    public RunResponse Run { get; set; } = null!;

    [Inject]
    private RunsClient Client { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    private bool IsBaseline => _judgement?.Baseline == Run.Preset;

    /// <inheritdoc/>
    public void Dispose()
    {
        _disposed.Cancel();
        _disposed.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_asked == Run.Id || Run is not { Status: RunStatus.Succeeded, Preset: not null })
            return;

        (_asked, _judgement) = (Run.Id, null);
        try
        {
            _presets = await Client.GetPresetsAsync(_disposed.Token);
            _judgement = Judgement.Of(Run, _presets);
        }
        catch (Exception exception) when (exception is ApiException or OperationCanceledException)
        {
            // The page is whole without it.
        }
    }

    /// <summary>Runs of the list count: who comes back to the button queues nothing twice.</summary>
    private async Task BeginAsync()
    {
        (_busy, _failure) = (true, null);
        try
        {
            var wanted = _judgement!.Runs(Run.Spec.Training.Seed, Run.Spec.Training.Precision);
            Dictionary<(string, long), Guid> known = await KnownAsync();
            IReadOnlyList<RunResponse> queued = await _batch.StartAsync(
                wanted.Where(run => !known.ContainsKey((run.Preset, run.Seed))).Select(run => run.Request), Client, _disposed.Token);
            foreach (RunResponse run in queued)
                known[(run.Preset!, run.Spec.Training.Seed)] = run.Id;
            Navigation.NavigateTo($"compare?runs={string.Join(',', wanted.Select(run => known[(run.Preset, run.Seed)]))}");
        }
        catch (ApiException exception)
        {
            _failure = exception.Failure;
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
        finally
        {
            _busy = false;
        }
    }

    private async Task<Dictionary<(string Preset, long Seed), Guid>> KnownAsync()
    {
        RunListResponse recent = await Client.ListAsync(RecentRuns, _disposed.Token);
        var keys = _presets.ToDictionary(preset => preset.Id, preset => SpecKey.Of(
            preset.Spec with { Training = preset.Spec.Training with { Precision = Run.Spec.Training.Precision } }));
        return recent.Items.Append(Run)
            .Where(run => run.Preset is { } preset && run.Lineage is null && run.Status is not (RunStatus.Failed or RunStatus.Canceled)
                && keys.TryGetValue(preset, out string? key) && SpecKey.Of(run.Spec) == key)
            .GroupBy(run => (run.Preset!, run.Spec.Training.Seed))
            .ToDictionary(same => same.Key, same => same.Any(run => run.Id == Run.Id) ? Run.Id : same.First().Id);
    }

    private string NameOf(string preset) => _presets.First(item => item.Id == preset).Name.Local();

    /// <summary>In the middle of a sentence.</summary>
    private static string Small(string name) => name.Length == 0 ? name : char.ToLower(name[0], CultureInfo.CurrentUICulture) + name[1..];
}
