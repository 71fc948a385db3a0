using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using OverfitWeb.Api.Runs;
using OverfitWeb.Contracts.Live;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Live;

/// <summary>
/// One SignalR connection: what it watches, and the pump that sends it. SignalR drops no message by itself: it waits for
/// a client that does not read. So each connection has a pump that waits alone, and takes what to send only when it may
/// send: several events become one message, and of a listed run its latest state.
/// </summary>
internal sealed partial class Viewer : IAsyncDisposable
{
    /// <summary>Runs that one connection may watch.</summary>
    public const int MaxRuns = 500;

    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(1);

    private readonly IRunClient _client;
    private readonly EventFeed _feed;
    private readonly RunReader _runs;
    private readonly LiveMeter _meter;
    private readonly TimeProvider _clock;
    private readonly ILogger<Viewer> _logger;
    private readonly Wake _wake = new();
    private readonly MessagePace _pace;
    private readonly ConcurrentDictionary<Guid, RunCursor> _cursors = new();
    private readonly CancellationTokenSource _gone = new();
    private readonly Task _pump;
    private readonly Lock _gate = new();
    private Dictionary<Guid, RunResponse> _changed = [];

    public Viewer(IRunClient client, EventFeed feed, RunReader runs, LiveMeter meter, TimeProvider clock, ILogger<Viewer> logger)
    {
        (_client, _feed, _runs, _meter, _clock, _logger) = (client, feed, runs, meter, clock, logger);
        _pace = new(clock);
        _meter.Joined(LiveMeter.SignalR);
        _pump = PumpAsync(_gone.Token);
    }

    public bool WatchesList { get; private set; }

    public void WatchList() => WatchesList = true;

    /// <summary>
    /// Joins a run and reads its snapshot: register first, so that what happens in between is sent. Who asks again while
    /// he watches goes on where he is, for another part of the same page may still wait for what is on its way.
    /// </summary>
    /// <exception cref="HubException">Too many runs.</exception>
    public async Task<RunSnapshot?> SubscribeAsync(Guid runId, long afterEventSeq, CancellationToken cancellationToken)
    {
        if (_cursors.Count >= MaxRuns && !_cursors.ContainsKey(runId))
            throw new HubException($"A connection may watch {MaxRuns} runs. Unsubscribe from some first.");
        RunTail tail = _feed.Watch(runId, _wake);
        RunSnapshot? snapshot = await _runs.SnapshotAsync(runId, afterEventSeq, cancellationToken);
        if (snapshot is null || _gone.IsCancellationRequested)
        {
            Unsubscribe(runId);
            return snapshot;
        }

        _cursors.TryAdd(runId, new(tail, snapshot.Run.LastEventSeq));
        _wake.Set();
        return snapshot;
    }

    public void Unsubscribe(Guid runId)
    {
        _cursors.TryRemove(runId, out _);
        _feed.Leave(runId, _wake);
    }

    /// <summary>Takes changed runs if it watches the list; of each only the latest state waits.</summary>
    public void Offer(IReadOnlyList<RunResponse> changed)
    {
        if (!WatchesList)
            return;
        lock (_gate)
        {
            foreach (RunResponse run in changed)
                _changed[run.Id] = run;
        }

        _wake.Set();
    }

    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        foreach (Guid runId in _cursors.Keys)
            Unsubscribe(runId);
        await _pump;
        _meter.Left(LiveMeter.SignalR);
        _gone.Dispose();
    }

    private async Task PumpAsync(CancellationToken gone)
    {
        while (!gone.IsCancellationRequested)
        {
            try
            {
                await _wake.WaitAsync(gone);
                await _pace.WaitAsync(_wake, gone);
                if (await SendAsync(_wake.TakeHurry(), gone))
                {
                    _pace.Sent();
                    // There may be more.
                    _wake.Set();
                }
            }
            catch (OperationCanceledException) when (gone.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // What could not be sent is a gap in the numbers, and the client asks again.
                LogTrouble(e);
                await Task.Delay(Retry, _clock, gone).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                _wake.Set();
            }
        }
    }

    private async Task<bool> SendAsync(bool urgent, CancellationToken gone)
    {
        RunResponse[] changed = urgent ? [] : TakeChanged();
        if (changed.Length > 0)
        {
            await _client.RunsChanged(changed).WaitAsync(gone);
            return true;
        }

        List<RunEvent> events = [];
        foreach (RunCursor cursor in _cursors.Values)
            events.AddRange(await cursor.ReadAsync(gone));
        if (events.Count == 0)
        {
            // An earlier message told of the end; the list may still wait for its turn.
            if (urgent)
                _wake.Set();
            return false;
        }

        await _client.RunEvents(events).WaitAsync(gone);
        _meter.Delivered(events);
        return true;
    }

    private RunResponse[] TakeChanged()
    {
        lock (_gate)
        {
            if (_changed.Count == 0)
                return [];
            Dictionary<Guid, RunResponse> taken = _changed;
            _changed = [];
            return [.. taken.Values];
        }
    }

    [LoggerMessage(LogLevel.Error, "Events could not be sent to a viewer")]
    private partial void LogTrouble(Exception fault);
}
