using Microsoft.AspNetCore.SignalR;
using OverfitWeb.Api.Runs;
using OverfitWeb.Contracts.Live;

namespace OverfitWeb.Api.Live;

/// <summary>
/// Joins viewers to the runs that they watch. It reads what is stored and computes nothing: register first, then the
/// snapshot, so that what happens in between comes twice rather than never.
/// </summary>
internal sealed class RunHub(RunReader runs) : Hub<IRunClient>, IRunHub
{
    /// <summary>Viewers of the list.</summary>
    public const string ListGroup = "list";

    /// <summary>Viewers of one run.</summary>
    public static string GroupOf(Guid runId) => $"run:{runId}";

    public async Task<RunSnapshot?> Subscribe(Guid runId, long afterEventSeq)
    {
        await Groups.AddToGroupAsync(Context.ConnectionId, GroupOf(runId), Context.ConnectionAborted);
        RunSnapshot? snapshot = await runs.SnapshotAsync(runId, afterEventSeq, Context.ConnectionAborted);
        if (snapshot is null)
            await Unsubscribe(runId);
        return snapshot;
    }

    public Task Unsubscribe(Guid runId) =>
        Groups.RemoveFromGroupAsync(Context.ConnectionId, GroupOf(runId), Context.ConnectionAborted);

    public Task SubscribeList() => Groups.AddToGroupAsync(Context.ConnectionId, ListGroup, Context.ConnectionAborted);
}
