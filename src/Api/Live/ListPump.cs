using Microsoft.AspNetCore.SignalR;
using OverfitWeb.Api.Runs;
using OverfitWeb.Contracts.Live;

namespace OverfitWeb.Api.Live;

/// <summary>Sends changed runs to the viewers of the list, at most twice a second and each run as it stands then.</summary>
internal sealed partial class ListPump(
    EventFeed feed, RunReader runs, IHubContext<RunHub, IRunClient> hub, TimeProvider clock, ILogger<ListPump> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await feed.Changes.WaitToReadAsync(stoppingToken))
        {
            HashSet<Guid> changed = [];
            while (feed.Changes.TryRead(out Guid id))
                changed.Add(id);
            try
            {
                IReadOnlyList<Run> current = await runs.FindAsync(changed, stoppingToken);
                await hub.Clients.Group(RunHub.ListGroup).RunsChanged([.. current.Select(run => run.ToResponse())]);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // The list is read anew on a reload; one that stopped for ever would not be.
                LogTrouble(e);
            }

            await Task.Delay(Interval, clock, stoppingToken);
        }
    }

    [LoggerMessage(LogLevel.Error, "Changed runs could not be sent to the list")]
    private partial void LogTrouble(Exception fault);
}
