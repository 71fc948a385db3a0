using Microsoft.AspNetCore.SignalR;
using OverfitWeb.Contracts.Live;

namespace OverfitWeb.Api.Live;

/// <summary>Joins viewers to the runs that they watch. It reads what is stored and computes nothing.</summary>
internal sealed class RunHub(Viewers viewers) : Hub<IRunClient>, IRunHub
{
    public override Task OnConnectedAsync()
    {
        viewers.Add(Context.ConnectionId);
        return Task.CompletedTask;
    }

    public override Task OnDisconnectedAsync(Exception? exception) => viewers.RemoveAsync(Context.ConnectionId);

    public Task<RunSnapshot?> Subscribe(Guid runId, long afterEventSeq) =>
        viewers[Context.ConnectionId].SubscribeAsync(runId, afterEventSeq, Context.ConnectionAborted);

    public Task Unsubscribe(Guid runId)
    {
        viewers[Context.ConnectionId].Unsubscribe(runId);
        return Task.CompletedTask;
    }

    public Task SubscribeList()
    {
        viewers[Context.ConnectionId].WatchList();
        return Task.CompletedTask;
    }
}
