using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Compare;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Api;
using OverfitWeb.Ui.Charts;
using OverfitWeb.Ui.Live;
using OverfitWeb.Ui.Resources;
using OverfitWeb.Ui.Runs;

namespace OverfitWeb.Ui.Compare;

/// <summary>Runs over each other, with what differs in their specs; those that still train grow live.</summary>
public sealed partial class ComparePage : IAsyncDisposable
{
    private readonly List<RunFeed> _feeds = [];
    private CancellationTokenSource _left = new();
    private IReadOnlyList<Guid> _ids = [];
    private CompareResponse? _comparison;
    private IReadOnlyList<ChartSeries> _accuracy = [];
    private IReadOnlyList<ChartSeries> _loss = [];
    private IReadOnlyList<ChartSeries> _gap = [];
    private ApiFailure? _failure;
    private int _ended;

    /// <summary>Ids of runs, with commas between.</summary>
    [Parameter, SupplyParameterFromQuery(Name = "runs")]
    public string? Query { get; set; }

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

    private IReadOnlyList<RunResponse> Runs => [.. _feeds.Select(feed => feed.View.Run)];

    private int Ended => _feeds.Count(feed => feed.View.Run.Status.IsEnded());

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => LeaveAsync();

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        IReadOnlyList<Guid> ids = RunIds.Parse(Query);
        if (ids.SequenceEqual(_ids))
            return;

        _ids = ids;
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        await LeaveAsync();
        CancellationToken left = (_left = new CancellationTokenSource()).Token;
        (_comparison, _failure) = (null, null);
        if (_ids.Count == 0)
            return;

        try
        {
            CompareResponse comparison = await Client.CompareAsync(_ids, left);
            Colors.Separate([.. comparison.Runs.Select(item => item.Run.Id)]);
            foreach (ComparedRun item in comparison.Runs)
                Follow(new RunView(item.Run, item.Records));
            _comparison = comparison;
            _ended = Ended;
            Show();
        }
        catch (ApiException exception)
        {
            _failure = exception.Failure;
        }
        catch (OperationCanceledException)
        {
            // Other runs were chosen, or the page was left.
        }
    }

    private void Follow(RunView view)
    {
        RunFeed feed = RunFeed.Follow(view, Live, Time);
        feed.Changed += OnChanged;
        _feeds.Add(feed);
    }

    private async ValueTask LeaveAsync()
    {
        await _left.CancelAsync();
        RunFeed[] feeds = [.. _feeds];
        _feeds.Clear();
        foreach (RunFeed feed in feeds)
        {
            feed.Changed -= OnChanged;
            await feed.DisposeAsync();
        }
    }

    private void OnChanged() => _ = InvokeAsync(async () =>
    {
        Show();
        StateHasChanged();
        await JudgeAnewAsync(_left.Token);
    });

    // A run that has just ended may be the one that a verdict waited for.
    private async Task JudgeAnewAsync(CancellationToken left)
    {
        int ended = Ended;
        if (_comparison is null || ended == _ended)
            return;

        _ended = ended;
        try
        {
            CompareResponse comparison = await Client.CompareAsync(_ids, left);
            left.ThrowIfCancellationRequested();
            _comparison = comparison;
            StateHasChanged();
        }
        catch (ApiException)
        {
            // The verdicts from before stay; the curves are up to date all the same.
        }
        catch (OperationCanceledException)
        {
            // Other runs were chosen, or the page was left.
        }
    }

    private void Show()
    {
        _accuracy = Lines((key, name, color, records) =>
            RunCurves.Accuracy(key, L["Series_Train", name], L["Series_Test", name], color, records));
        _loss = Lines((key, name, color, records) =>
            RunCurves.Loss(key, L["Series_Train", name], L["Series_Test", name], color, records));
        _gap = Lines((key, name, color, records) => [RunCurves.Gap(key, name, color, records)]);
    }

    private ChartSeries[] Lines(Func<string, string, RunColor, IReadOnlyList<MetricRecord>, IEnumerable<ChartSeries>> lines) =>
        [.. _feeds.SelectMany(feed =>
        {
            RunResponse run = feed.View.Run;
            return lines(run.Id.ToString("N"), RunName.Of(run), Colors.Of(run.Id), feed.View.Records);
        })];
}
