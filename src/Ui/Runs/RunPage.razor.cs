using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Live;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Api;
using OverfitWeb.Ui.Charts;
using OverfitWeb.Ui.Layout;
using OverfitWeb.Ui.Live;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Runs;

/// <summary>One run, live while it trains.</summary>
public sealed partial class RunPage : IAsyncDisposable
{
    private CancellationTokenSource _left = new();
    private RunFeed? _feed;
    private RunResponse? _run;
    private IReadOnlyList<ChartSeries> _accuracy = [];
    private IReadOnlyList<ChartSeries> _loss = [];
    private IReadOnlyList<ChartSeries> _gap = [];
    private ApiFailure? _failure;
    private ApiFailure? _cancelFailure;
    private bool _canceling;
    private Guid _loaded;

    /// <summary>The run.</summary>
    [Parameter]
    public Guid Id { get; set; }

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

    private string Title => _run is null ? L["Run_Title"] : RunName.Of(_run);

    private RunColor Color => Colors.Of(Id);

    /// <summary>Room for the epochs to come; a run that has ended, perhaps early, fills the axis with what it has.</summary>
    private double? LastEpoch => _run is null || _run.Status.IsEnded() ? null : _run.Progress.TotalRecords - 1;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => LeaveAsync();

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_loaded == Id)
            return;

        _loaded = Id;
        await LeaveAsync();
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        CancellationToken left = (_left = new CancellationTokenSource()).Token;
        _failure = null;
        try
        {
            RunFeed feed = await RunFeed.OpenAsync(Id, Client, Live, Time, left);
            _feed = feed;
            feed.Changed += OnChanged;
            Show(feed.View);
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

    private async ValueTask LeaveAsync()
    {
        await _left.CancelAsync();
        if (_feed is not null)
        {
            _feed.Changed -= OnChanged;
            await _feed.DisposeAsync();
        }

        (_feed, _run) = (null, null);
    }

    private void OnChanged() => _ = InvokeAsync(() =>
    {
        if (_feed is not null)
            Show(_feed.View);
        StateHasChanged();
    });

    private void Show(RunView view)
    {
        string key = view.Run.Id.ToString("N");
        _run = view.Run;
        _accuracy = [.. RunCurves.Accuracy(key, L["Train"], L["Test"], Color, view.Records, band: true)];
        _loss = [.. RunCurves.Loss(key, L["Train"], L["Test"], Color, view.Records)];
        _gap = [RunCurves.Gap(key, L["Gap"], Color, view.Records)];
    }

    private async Task CancelAsync()
    {
        if (_feed is not { } feed)
            return;

        _canceling = true;
        _cancelFailure = null;
        try
        {
            RunResponse run = await Client.CancelAsync(Id, _left.Token);
            feed.View.Merge(new RunSnapshot(run, []));
            Show(feed.View);
        }
        catch (ApiException exception)
        {
            _cancelFailure = exception.Failure;
        }
        finally
        {
            _canceling = false;
        }
    }
}
