using OverfitWeb.Contracts.Live;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Api;

namespace OverfitWeb.Ui.Live;

/// <summary>
/// Keeps one <see cref="RunView"/> up to date: reads the run, subscribes after what was read, merges what comes, and
/// subscribes again from the last event seen after a reconnect or where events are missing.
/// </summary>
public sealed class RunFeed : IAsyncDisposable
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(2);

    private readonly ILiveConnection _live;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _disposed = new();
    private bool _subscribing;
    private bool _reconnected;

    private RunFeed(RunView view, ILiveConnection live, TimeProvider time)
    {
        View = view;
        _live = live;
        _time = time;
        _live.EventsReceived += OnEvents;
        _live.StateChanged += OnStateChanged;
    }

    /// <summary>The view moved on.</summary>
    public event Action? Changed;

    /// <summary>The run as it stands.</summary>
    public RunView View { get; }

    /// <summary>Reads a run and follows it.</summary>
    /// <exception cref="ApiException">The run cannot be read.</exception>
    public static async Task<RunFeed> OpenAsync(
        Guid id, RunsClient client, ILiveConnection live, TimeProvider time, CancellationToken cancel = default)
    {
        Task<RunResponse> reading = client.GetRunAsync(id, cancel);
        Task<MetricsResponse> measuring = client.GetMetricsAsync(id, cancel);
        await Task.WhenAll(reading, measuring);
        (RunResponse run, MetricsResponse metrics) = (await reading, await measuring);

        // The two are asked for at once; records that came in between are in the run's count but not in the list.
        if (metrics.LastSeq < run.Progress.Records)
            metrics = await client.GetMetricsAsync(id, cancel);
        return Follow(new RunView(run, metrics.Items), live, time);
    }

    /// <summary>Follows a run that was read already. A run that has ended needs no connection.</summary>
    public static RunFeed Follow(RunView view, ILiveConnection live, TimeProvider time)
    {
        var feed = new RunFeed(view, live, time);
        if (!view.Run.Status.IsEnded())
        {
            live.Start();
            feed.OnStateChanged();
        }

        return feed;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _live.EventsReceived -= OnEvents;
        _live.StateChanged -= OnStateChanged;
        await _disposed.CancelAsync();
        try
        {
            await _live.UnsubscribeAsync(View.Run.Id);
        }
        catch (Exception)
        {
            // The server forgets the subscription together with the connection.
        }

        _disposed.Dispose();
    }

    private void OnEvents(IReadOnlyList<RunEvent> events)
    {
        MergeOutcome outcome = View.Merge(events);
        if (outcome == MergeOutcome.Gap)
            _ = SubscribeAsync();
        if (outcome != MergeOutcome.Unchanged)
            Changed?.Invoke();
    }

    private void OnStateChanged()
    {
        if (_live.State != LiveState.Connected || View.Run.Status.IsEnded())
            return;
        _reconnected = true;
        _ = SubscribeAsync();
    }

    private async Task SubscribeAsync()
    {
        if (_subscribing)
            return;

        _subscribing = true;
        while (!_disposed.IsCancellationRequested && _live.State == LiveState.Connected)
        {
            // A subscription belongs to its connection: one that was made on the way to the next must be made again.
            _reconnected = false;
            if (!await TrySubscribeAsync())
                await Task.Delay(RetryDelay, _time, _disposed.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            else if (!_reconnected)
                break;
        }

        _subscribing = false;
    }

    /// <summary>Whatever goes wrong, from a refusal to a socket cut off in the middle, is tried again.</summary>
    private async Task<bool> TrySubscribeAsync()
    {
        try
        {
            RunSnapshot? snapshot = await _live.SubscribeAsync(View.Run.Id, View.LastEventSeq);
            if (snapshot is null || _disposed.IsCancellationRequested)
                return true;

            MergeOutcome outcome = View.Merge(snapshot);
            Changed?.Invoke();
            return outcome != MergeOutcome.Gap;
        }
        catch (Exception)
        {
            return false;
        }
    }
}
