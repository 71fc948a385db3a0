using Microsoft.AspNetCore.SignalR;
using OverfitWeb.Contracts.Live;

namespace OverfitWeb.Api.Live;

/// <summary>Sends committed events to the viewers of their runs.</summary>
internal sealed partial class EventPump(EventFeed feed, IHubContext<RunHub, IRunClient> hub, ILogger<EventPump> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await feed.Events.WaitToReadAsync(stoppingToken))
        {
            List<RunEvent> events = [];
            while (feed.Events.TryRead(out RunEvent? next))
                events.Add(next);
            foreach (IGrouping<Guid, RunEvent> run in events.GroupBy(e => e.RunId))
                await SendAsync(run.Key, [.. run]);
        }
    }

    private async Task SendAsync(Guid runId, IReadOnlyList<RunEvent> events)
    {
        try
        {
            await hub.Clients.Group(RunHub.GroupOf(runId)).RunEvents(events);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A viewer sees the gap in the numbers and asks again; a pump that stopped would leave all of them behind.
            LogTrouble(e, runId);
        }
    }

    [LoggerMessage(LogLevel.Error, "Events of run {RunId} could not be sent")]
    private partial void LogTrouble(Exception fault, Guid runId);
}
