using Microsoft.AspNetCore.SignalR;
using OverfitWeb.Contracts.Live;

namespace OverfitWeb.Api.Live;

/// <summary>Sends committed events to the viewers of their runs.</summary>
internal sealed class EventPump(EventFeed feed, IHubContext<RunHub, IRunClient> hub) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await feed.Events.WaitToReadAsync(stoppingToken))
        {
            List<RunEvent> events = [];
            while (feed.Events.TryRead(out RunEvent? next))
                events.Add(next);
            foreach (IGrouping<Guid, RunEvent> run in events.GroupBy(e => e.RunId))
                await hub.Clients.Group(RunHub.GroupOf(run.Key)).RunEvents([.. run]);
        }
    }
}
