namespace OverfitWeb.Contracts.Live;

/// <summary>What a client calls on the hub at <see cref="ApiRoutes.RunHub"/>.</summary>
public interface IRunHub
{
    /// <summary>
    /// Joins a run's live events and answers the snapshot. Events that come while the snapshot is read may be in both:
    /// the client merges by <see cref="RunEvent.EventSeq"/>.
    /// </summary>
    /// <param name="runId">The run; an unknown one is answered by null.</param>
    /// <param name="afterEventSeq">The last event that the client has, 0 for none.</param>
    Task<RunSnapshot?> Subscribe(Guid runId, long afterEventSeq);

    /// <summary>Leaves a run's live events.</summary>
    /// <param name="runId">The run.</param>
    Task Unsubscribe(Guid runId);

    /// <summary>Joins the changes of all runs, for the list.</summary>
    Task SubscribeList();
}
