using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Contracts.Live;

/// <summary>What the hub calls on a client.</summary>
public interface IRunClient
{
    /// <summary>New events of runs that the client subscribed to, in order within each run.</summary>
    Task RunEvents(IReadOnlyList<RunEvent> events);

    /// <summary>Runs that changed, as they stand now (<see cref="IRunHub.SubscribeList"/>).</summary>
    Task RunsChanged(IReadOnlyList<RunResponse> runs);
}
