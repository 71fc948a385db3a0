using Microsoft.EntityFrameworkCore;
using OverfitWeb.Api.Database;
using OverfitWeb.Api.Runs;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Queue;

/// <summary>
/// At start, before the workers: a run that is still marked as running lost its worker with the service that stopped.
/// It waits again, or ends if somebody had canceled it.
/// </summary>
internal sealed partial class InterruptedRuns(
    IDbContextFactory<OverfitDb> databases, RunHandover handover, ILogger<InterruptedRuns> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (Run run in await RunningAsync(cancellationToken))
        {
            LogInterrupted(run.Id, run.Records);
            Claim claim = Claim.On(run);
            if (run.Desired == DesiredState.Cancel)
                await handover.FinishAsync(claim, RecordBatch.None, Ending.Canceled, cancellationToken);
            else
                await handover.HandBackAsync(claim, RecordBatch.None, cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<IReadOnlyList<Run>> RunningAsync(CancellationToken cancellationToken)
    {
        await using OverfitDb db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Runs.AsNoTracking()
            .Where(run => run.Status == RunStatus.Running)
            .OrderBy(run => run.CreatedAt)
            .ToListAsync(cancellationToken);
    }

    [LoggerMessage(LogLevel.Warning, "Run {RunId} was cut off after {Records} records and is queued again")]
    private partial void LogInterrupted(Guid runId, int records);
}
