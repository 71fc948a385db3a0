using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Api;
using OverfitWeb.Ui.Charts;
using OverfitWeb.Ui.Live;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Runs;

/// <summary>One run, live while it trains.</summary>
public sealed partial class RunPage : IAsyncDisposable
{
    private CancellationTokenSource _left = new();
    private RunFeed? _feed;
    private RunResponse? _run;
    private ApiFailure? _failure;
    private Guid _loaded;

    /// <summary>The chart comes first: what is below it and asks the service for more waits until then.</summary>
    private bool _drawn;

    /// <summary>The run.</summary>
    [Parameter]
    public Guid Id { get; set; }

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

    // It has ended before anything was measured, so nothing will ever be drawn.
    private bool IsBlank => _run is { } run && run.Status.IsEnded() && _feed is { View.Records.Count: 0 };

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
            _run = feed.View.Run;
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

        (_feed, _run, _drawn) = (null, null, false);
    }

    private void OnChanged() => _ = InvokeAsync(() =>
    {
        if (_feed is not null)
            _run = _feed.View.Run;
        StateHasChanged();
    });

    /// <summary>What the service answered to a request, which the feed may hear of later or never.</summary>
    private void Take(RunResponse run)
    {
        if (_feed is null || run.Id != _feed.View.Run.Id)
            return;
        _feed.View.Take(run);
        _run = _feed.View.Run;
    }
}
