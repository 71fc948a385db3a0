using Microsoft.EntityFrameworkCore;
using OverfitWeb.Api.Database;
using OverfitWeb.Api.Settings;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Checkpoints;

/// <summary>
/// The retention rule. A run that can still go on keeps its latest two checkpoints and the best. One that has ended keeps
/// them for forks: for <c>OVERFIT_CHECKPOINT_DAYS</c>, or for ever if it is pinned. If all together are more than
/// <c>OVERFIT_CHECKPOINT_GIGABYTES</c>, those of the runs that ended first go, pinned ones last. Nothing is lost with
/// them: a fork without a checkpoint is trained from the seed, to the same bits.
/// </summary>
internal sealed partial class CheckpointRetention(
    IDbContextFactory<OverfitDb> databases, CheckpointStore files, OverfitSettings settings, TimeProvider clock, ILogger<CheckpointRetention> logger)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(10);

    /// <summary>Applies the rule once.</summary>
    public async Task ApplyAsync(CancellationToken cancellationToken)
    {
        await using OverfitDb db = await databases.CreateDbContextAsync(cancellationToken);
        await DeleteOrphansAsync(db, cancellationToken);
        List<Ended> ended = await db.Runs.AsNoTracking()
            .Where(run => run.FinishedAt != null && db.Checkpoints.Any(row => row.RunId == run.Id))
            .OrderBy(run => run.Pinned)
            .ThenBy(run => run.FinishedAt)
            .Select(run => new Ended(run.Id, run.Pinned, run.FinishedAt!.Value))
            .ToListAsync(cancellationToken);
        DateTimeOffset old = clock.GetUtcNow() - settings.CheckpointAge;
        long total = await db.Checkpoints.SumAsync(row => row.Bytes, cancellationToken);
        foreach (Ended run in ended)
        {
            if (total <= settings.CheckpointBytes && (run.Pinned || run.FinishedAt > old))
                continue;
            total -= await db.Checkpoints.Where(row => row.RunId == run.Id).SumAsync(row => row.Bytes, cancellationToken);
            // Rows first: a row without a file would be a promise, a file without a row is swept up.
            await db.Checkpoints
                .Where(row => row.RunId == run.Id && db.Runs.Any(r => r.Id == row.RunId && r.Status != RunStatus.Queued && r.Status != RunStatus.Running && r.Status != RunStatus.Paused))
                .ExecuteDeleteAsync(cancellationToken);
            files.Delete(run.Id);
            LogForgotten(run.Id);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(Interval, clock);
        do
        {
            try
            {
                await ApplyAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogTrouble(e);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task DeleteOrphansAsync(OverfitDb db, CancellationToken cancellationToken)
    {
        foreach (Guid[] some in files.Runs.Chunk(500))
        {
            List<Guid> known = await db.Runs.Where(run => some.Contains(run.Id)).Select(run => run.Id).ToListAsync(cancellationToken);
            foreach (Guid gone in some.Except(known))
                files.Delete(gone);
        }
    }

    private sealed record Ended(Guid Id, bool Pinned, DateTimeOffset FinishedAt);

    [LoggerMessage(LogLevel.Information, "The checkpoints of run {RunId}, which has ended, were deleted by the retention rule")]
    private partial void LogForgotten(Guid runId);

    [LoggerMessage(LogLevel.Error, "Old checkpoints could not be deleted; they are tried again later")]
    private partial void LogTrouble(Exception fault);
}
