using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Catalog;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Api;
using OverfitWeb.Ui.Charts;
using OverfitWeb.Ui.Lab;
using OverfitWeb.Ui.Layout;
using OverfitWeb.Ui.Live;
using OverfitWeb.Ui.Recorded;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Learn;

/// <summary>
/// The curves of a lesson's experiments: the newest run of each in this service, live while it trains, or the recorded one,
/// which says so.
/// </summary>
public sealed partial class LessonFigure : IAsyncDisposable
{
    private const int RecentRuns = 200;

    private readonly CancellationTokenSource _disposed = new();
    private readonly StartKey _key = new();
    private Source[] _sources = [];
    private IReadOnlyList<PresetResponse> _presets = [];
    private IReadOnlyList<ChartSeries> _series = [];
    private ApiFailure? _failure;
    private bool _starting;

    /// <summary>Ids of the experiments.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<string> Presets { get; set; } = [];

    [CascadingParameter]
    private ThemeState Theme { get; set; } = new(false);

    [Inject]
    private RunsClient Client { get; set; } = null!;

    [Inject]
    private ILiveConnection Live { get; set; } = null!;

    [Inject]
    private RunColors Colors { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _disposed.CancelAsync();
        foreach (Source source in _sources)
            await LeaveAsync(source);
    }

    /// <inheritdoc/>
    protected override Task OnInitializedAsync()
    {
        _sources = [.. Presets.Select((preset, place) => new Source(preset, RunPalette.Colors[place]))];
        Draw();
        return LoadAsync();
    }

    private async Task LoadAsync()
    {
        _failure = null;
        try
        {
            Task<RunListResponse> recent = Client.ListAsync(RecentRuns, _disposed.Token);
            _presets = await Client.GetPresetsAsync(_disposed.Token);
            Draw();
            RunResponse[] runs = [.. (await recent).Items];
            foreach (Source source in _sources)
            {
                // Of a preset, and not of one that was changed: its curve would show something else.
                string? spec = _presets.FirstOrDefault(preset => preset.Id == source.Preset) is { } preset ? SpecKey.OfAnyPrecision(preset.Spec) : null;
                RunResponse? run = runs.FirstOrDefault(item => Counts(item.Status) && SpecKey.OfAnyPrecision(item.Spec) == spec);
                if (run is not null)
                    await FollowAsync(source, run.Id);
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

    private async Task RunAsync(Source source)
    {
        (_starting, _failure) = (true, null);
        try
        {
            var request = new CreateRunRequest(source.Preset);
            RunResponse run = await Client.CreateAsync(request, _key.For(request), _disposed.Token);
            _key.Used();
            await LeaveAsync(source);
            await FollowAsync(source, run.Id);
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
            _starting = false;
        }
    }

    private async Task FollowAsync(Source source, Guid run)
    {
        source.Feed = await RunFeed.OpenAsync(run, Client, Live, Time, _disposed.Token);
        source.Feed.Changed += OnChanged;
        Colors.Separate([.. _sources.Where(item => item.Feed is not null).Select(item => item.Feed!.View.Run.Id)]);
        foreach (Source item in _sources.Where(item => item.Feed is not null))
            item.Color = Colors.Of(item.Feed!.View.Run.Id);
        SeparateRecorded();
        Draw();
        StateHasChanged();
    }

    // A run has its colour on every page; recorded curves take those that no run here has.
    private void SeparateRecorded()
    {
        List<RunColor> taken = [.. _sources.Where(item => item.Feed is not null).Select(item => item.Color)];
        foreach (Source item in _sources.Where(item => item.Feed is null))
        {
            if (taken.Contains(item.Color))
                item.Color = RunPalette.Colors.FirstOrDefault(color => !taken.Contains(color)) ?? item.Color;
            taken.Add(item.Color);
        }
    }

    private async ValueTask LeaveAsync(Source source)
    {
        if (source.Feed is not { } feed)
            return;
        source.Feed = null;
        feed.Changed -= OnChanged;
        await feed.DisposeAsync();
    }

    private void OnChanged() => _ = InvokeAsync(() =>
    {
        Draw();
        StateHasChanged();
    });

    private void Draw() => _series = [.. _sources.SelectMany(Lines)];

    private IEnumerable<ChartSeries> Lines(Source source)
    {
        string train = L["Series_Train", NameOf(source.Preset)];
        string test = L["Series_Test", NameOf(source.Preset)];
        bool band = _sources.Length == 1;
        if (source.Feed is { } feed)
            return RunCurves.Accuracy(feed.View.Run.Id.ToString("N"), train, test, source.Color, feed.View.Records, band);
        return RecordedCurves.Of(source.Preset) is { } curve ? RecordedLines.Accuracy(source.Preset, train, test, source.Color, curve, band) : [];
    }

    private string NameOf(string preset) => _presets.FirstOrDefault(item => item.Id == preset)?.Name.Local() ?? preset;

    private static bool Counts(RunStatus status) => status is RunStatus.Succeeded or RunStatus.Running or RunStatus.Queued;

    private sealed class Source(string preset, RunColor color)
    {
        public string Preset { get; } = preset;

        public RunColor Color { get; set; } = color;

        public RunFeed? Feed { get; set; }
    }
}
