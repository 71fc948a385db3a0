using OverfitWeb.Contracts.Live;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Ui.Live;

/// <summary>The one live connection of the page to the service, shared by all feeds.</summary>
public interface ILiveConnection
{
    /// <summary>Whether messages can come now.</summary>
    LiveState State { get; }

    /// <summary><see cref="State"/> changed. After <see cref="LiveState.Connected"/> every subscription must be made anew.</summary>
    event Action? StateChanged;

    /// <summary>Events of runs that were subscribed to.</summary>
    event Action<IReadOnlyList<RunEvent>>? EventsReceived;

    /// <summary>Runs that changed, where the list was subscribed to.</summary>
    event Action<IReadOnlyList<RunResponse>>? RunsChanged;

    /// <summary>Begins to connect, and keeps trying until it succeeds. Asking again does nothing.</summary>
    void Start();

    /// <inheritdoc cref="IRunHub.Subscribe"/>
    Task<RunSnapshot?> SubscribeAsync(Guid runId, long afterEventSeq);

    /// <inheritdoc cref="IRunHub.Unsubscribe"/>
    Task UnsubscribeAsync(Guid runId);

    /// <inheritdoc cref="IRunHub.SubscribeList"/>
    Task SubscribeListAsync();
}
