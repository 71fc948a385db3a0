using OverfitWeb.Api.Runs;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Live;

/// <summary>
/// Reads changed runs once for all viewers of the list, at most twice a second and each run as it stands then.
/// </summary>
internal sealed partial class ListPump(
    EventFeed feed, RunReader runs, Viewers viewers, TimeProvider clock, ILogger<ListPump> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await feed.Changes.WaitAsync(stoppingToken);
            IReadOnlyCollection<Guid> changed = feed.Changes.Take();
            if (!viewers.WatchTheList)
                continue;
            try
            {
                IReadOnlyList<Run> current = await runs.FindAsync(changed, stoppingToken);
                RunResponse[] summaries = [.. current.Select(run => run.ToResponse())];
                viewers.Offer(summaries);
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
