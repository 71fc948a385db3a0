using OverfitWeb.Contracts.Live;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Live;

namespace OverfitWeb.Ui.Tests.Doubles;

/// <summary>A live connection whose deliveries and losses a test decides.</summary>
internal sealed class FakeLiveConnection : ILiveConnection
{
    public event Action? StateChanged;

    public event Action<IReadOnlyList<RunEvent>>? EventsReceived;

    public event Action<IReadOnlyList<RunResponse>>? RunsChanged;

    public LiveState State { get; private set; } = LiveState.Idle;

    /// <summary>What was asked for: the last event that the subscriber had, one entry a subscription.</summary>
    public List<long> Subscriptions { get; } = [];

    public int ListSubscriptions { get; private set; }

    public int Unsubscriptions { get; private set; }

    /// <summary>What the hub answers; the default knows no events.</summary>
    public Func<Guid, long, Task<RunSnapshot?>> OnSubscribe { get; set; } =
        (_, after) => Task.FromResult<RunSnapshot?>(new RunSnapshot(Some.Run(lastEventSeq: after), []));

    public void Start()
    {
        if (State == LiveState.Idle)
            Become(LiveState.Connecting);
    }

    public void Become(LiveState state)
    {
        State = state;
        StateChanged?.Invoke();
    }

    public void Deliver(params RunEvent[] events) => EventsReceived?.Invoke(events);

    public void Change(params RunResponse[] runs) => RunsChanged?.Invoke(runs);

    public Task<RunSnapshot?> SubscribeAsync(Guid runId, long afterEventSeq)
    {
        Subscriptions.Add(afterEventSeq);
        return OnSubscribe(runId, afterEventSeq);
    }

    public Task UnsubscribeAsync(Guid runId)
    {
        Unsubscriptions++;
        return Task.CompletedTask;
    }

    public Task SubscribeListAsync()
    {
        ListSubscriptions++;
        return Task.CompletedTask;
    }
}
