using Microsoft.EntityFrameworkCore;
using OverfitWeb.Api.Database;
using OverfitWeb.Api.Faults;
using OverfitWeb.Api.Runs;
using OverfitWeb.Contracts.Live;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Queue;

/// <summary>Hands runs to workers. The truth is the <c>runs</c> table; nothing is kept in memory.</summary>
internal sealed class RunQueue(IDbContextFactory<OverfitDb> databases, RunTransitions transitions)
{
    /// <summary>The runs whose turn it is, in order.</summary>
    /// <param name="count">At most so many.</param>
    /// <param name="except">Runs that are taken care of.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<IReadOnlyList<WaitingRun>> NextAsync(int count, IReadOnlyCollection<Guid> except, CancellationToken cancellationToken)
    {
        await using OverfitDb db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Runs.AsNoTracking()
            .Where(run => run.Status == RunStatus.Queued && !except.Contains(run.Id))
            .OrderBy(run => run.DueAt)
            .ThenBy(run => run.Id)
            .Take(count)
            .Select(run => new WaitingRun(run.Id, run.Alone))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Claims a run that waits; committed before any work on it.</summary>
    /// <param name="waiting">The run as it was read.</param>
    /// <param name="trainer">Who will train it.</param>
    /// <param name="cancellationToken">Gives up before anything is written.</param>
    /// <returns>The claim; null if the run no longer waits.</returns>
    public async Task<Claim?> TryClaimAsync(Run waiting, TrainerIdentity trainer, CancellationToken cancellationToken)
    {
        bool sameBits = waiting.Records == 0 || (waiting.EngineVersion == trainer.EngineVersion && waiting.Kernels == trainer.Kernels);
        DateTimeOffset startedAt = waiting.StartedAt ?? transitions.Now;
        Run? claimed = await transitions.ApplyAsync(
            waiting.Id,
            run => run.Fence == waiting.Fence && run.Status == RunStatus.Queued,
            row =>
            {
                row.SetProperty(run => run.Status, RunStatus.Running)
                    .SetProperty(run => run.Fence, run => run.Fence + 1)
                    .SetProperty(run => run.Attempts, run => run.Attempts + 1)
                    .SetProperty(run => run.ClaimRecords, run => run.Records)
                    .SetProperty(run => run.Owner, Node.Name)
                    .SetProperty(run => run.StartedAt, startedAt)
                    .SetProperty(run => run.EngineVersion, trainer.EngineVersion)
                    .SetProperty(run => run.Kernels, trainer.Kernels);
                if (!sameBits)
                    RecordReset.Forget(row);
            },
            [new(RunEventType.Started, run => new() { Status = run.Status, Attempt = run.Attempts })],
            sameBits ? null : db => RecordReset.DeleteAsync(db, waiting.Id),
            cancellationToken);
        if (claimed is null)
            return null;
        CrashPoint.At(CrashStep.Claimed);
        return Claim.On(claimed);
    }
}
