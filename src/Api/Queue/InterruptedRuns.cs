using Microsoft.EntityFrameworkCore;
using OverfitWeb.Api.Database;
using OverfitWeb.Api.Runs;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Queue;

/// <summary>
/// A run that is marked as running and has no worker lost it: with the service, if that is at its start. It waits again,
/// unless somebody asked for something else, or it is what crashes the service.
/// </summary>
internal sealed partial class InterruptedRuns(
    IDbContextFactory<OverfitDb> databases, RunHandover handover, ActiveRuns active, ILogger<InterruptedRuns> logger) : IHostedService
{
    private const string Poison =
        "The service crashed three times while it trained this run alone, before the run had made a new record. "
        + "It is not tried again. The likeliest cause is memory: make the network or its batches smaller.";

    /// <summary>Before the workers: whatever runs now was running when the service died.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<Run> running = await RunningAsync(cancellationToken);
        foreach (Run run in running)
        {
            LogInterrupted(run.Id, run.Records);
            CrashVerdict verdict = CrashVerdict.Of(run, await MadeProgressAsync(run, cancellationToken), hadCompany: running.Count > 1);
            if (verdict.IsPoison && run.Desired != DesiredState.Cancel)
                await handover.FinishAsync(Claim.On(run), RecordBatch.None, new(RunStatus.Failed, StopReason.Poison, Error: Poison), cancellationToken);
            else
                await handover.LeaveAsync(Claim.On(run), RecordBatch.None, interrupted: true, verdict, cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>While the service runs: a worker may have failed to let go of its run.</summary>
    public async Task ReconcileAsync(CancellationToken cancellationToken)
    {
        // Read before the workers are asked: a run is entered with them before it is claimed.
        foreach (Run run in (await RunningAsync(cancellationToken)).Where(run => !active.Contains(run.Id)))
        {
            if (await handover.LeaveAsync(Claim.On(run), RecordBatch.None, interrupted: true, cancellationToken: cancellationToken) is not null)
                LogInterrupted(run.Id, run.Records);
        }
    }

    private async Task<IReadOnlyList<Run>> RunningAsync(CancellationToken cancellationToken)
    {
        await using OverfitDb db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Runs.AsNoTracking()
            .Where(run => run.Status == RunStatus.Running)
            .OrderBy(run => run.DueAt)
            .ToListAsync(cancellationToken);
    }

    // A run that replays what is stored already gets on, too.
    private async Task<bool> MadeProgressAsync(Run run, CancellationToken cancellationToken)
    {
        if (run.Records > run.ClaimRecords)
            return true;
        await using OverfitDb db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Checkpoints.AnyAsync(row => row.RunId == run.Id && row.Fence == run.Fence, cancellationToken);
    }

    [LoggerMessage(LogLevel.Warning, "Run {RunId} was cut off after {Records} records")]
    private partial void LogInterrupted(Guid runId, int records);
}
