using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Ui.Api;
using OverfitWeb.Ui.Charts;
using OverfitWeb.Ui.Live;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Compare;

/// <summary>Did it help? Runs over each other by what was asked of them, judged against the first group; live.</summary>
public sealed partial class ComparePage : IAsyncDisposable
{
    private CancellationTokenSource _left = new();
    private IReadOnlyList<Guid> _ids = [];
    private CompareFeed? _feed;
    private IReadOnlyList<GroupView> _groups = [];
    private IReadOnlyList<ChartSeries> _accuracy = [];
    private IReadOnlyList<ChartSeries> _loss = [];
    private IReadOnlyList<ChartSeries> _gap = [];
    private ApiFailure? _failure;

    /// <summary>Ids of runs, with commas between; the first one's group is the baseline.</summary>
    [Parameter, SupplyParameterFromQuery(Name = "runs")]
    public string? Query { get; set; }

    /// <summary>Whether the runs of each group are drawn behind its mean.</summary>
    [Parameter, SupplyParameterFromQuery]
    public bool Members { get; set; }

    [Inject]
    private RunsClient Client { get; set; } = null!;

    [Inject]
    private ILiveConnection Live { get; set; } = null!;

    [Inject]
    private RunColors Colors { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    private bool HasMembers => _groups.Any(group => group.Members.Count > 1);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => LeaveAsync();

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        IReadOnlyList<Guid> ids = RunIds.Parse(Query);
        if (ids.SequenceEqual(_ids))
        {
            Show();
            return;
        }

        _ids = ids;
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        await LeaveAsync();
        CancellationToken left = (_left = new CancellationTokenSource()).Token;
        _failure = null;
        if (_ids.Count == 0)
            return;

        try
        {
            CompareFeed feed = await CompareFeed.OpenAsync(_ids, Client, Live, Time, left);
            if (left.IsCancellationRequested)
            {
                await feed.DisposeAsync();
                return;
            }

            _feed = feed;
            _feed.Changed += OnChanged;
            // Groups are drawn in the colours of their first runs: these must differ above all.
            Colors.Separate([.. feed.Comparison.Groups.Select(group => group.Runs[0]), .. _ids]);
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

    private async ValueTask LeaveAsync()
    {
        await _left.CancelAsync();
        if (_feed is null)
            return;

        CompareFeed feed = _feed;
        _feed = null;
        feed.Changed -= OnChanged;
        await feed.DisposeAsync();
    }

    private void OnChanged() => _ = InvokeAsync(() =>
    {
        Show();
        StateHasChanged();
    });

    private void Show()
    {
        if (_feed is null)
            return;

        _groups = GroupView.Of(_feed, Colors, L);
        var lines = new GroupLines(_groups, Members, L);
        (_accuracy, _loss, _gap) = (lines.Accuracy, lines.Loss, lines.Gap);
    }

    private void ToggleMembers() => Navigation.NavigateTo(CompareAddress.Of(_ids, !Members), replace: true);

    private void Add(IReadOnlyList<Guid> runs) => Navigation.NavigateTo(CompareAddress.Of(_ids.Union(runs), Members));
}
