using Microsoft.EntityFrameworkCore;
using OverfitWeb.Api.Database;
using OverfitWeb.Api.Runs;
using OverfitWeb.Contracts.Live;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Queue;

/// <summary>Hands runs to workers. The truth is the <c>runs</c> table; nothing is kept in memory.</summary>
internal sealed class RunQueue(IDbContextFactory<OverfitDb> databases, RunTransitions transitions)
{
    /// <summary>Claims the run that is due first; committed before any work on it.</summary>
    /// <param name="identity">Who would train a given spec.</param>
    /// <param name="cancellationToken">Gives up before anything is written.</param>
    /// <returns>The claim; null if no run waits.</returns>
    public async Task<Claim?> TryClaimAsync(Func<RunSpec, TrainerIdentity> identity, CancellationToken cancellationToken)
    {
        while (await OldestAsync(cancellationToken) is Run oldest)
        {
            TrainerIdentity trainer = identity(oldest.Spec);
            bool sameBits = oldest.Records == 0 || (oldest.EngineVersion == trainer.EngineVersion && oldest.Kernels == trainer.Kernels);
            DateTimeOffset startedAt = oldest.StartedAt ?? transitions.Now;
            Run? claimed = await transitions.ApplyAsync(
                oldest.Id,
                run => run.Fence == oldest.Fence && run.Status == RunStatus.Queued,
                row =>
                {
                    row.SetProperty(run => run.Status, RunStatus.Running)
                        .SetProperty(run => run.Fence, run => run.Fence + 1)
                        .SetProperty(run => run.Attempts, run => run.Attempts + 1)
                        .SetProperty(run => run.StartedAt, startedAt)
                        .SetProperty(run => run.EngineVersion, trainer.EngineVersion)
                        .SetProperty(run => run.Kernels, trainer.Kernels);
                    if (!sameBits)
                        RecordReset.Forget(row);
                },
                [new(RunEventType.Started, run => new() { Status = run.Status, Attempt = run.Attempts })],
                sameBits ? null : db => RecordReset.DeleteAsync(db, oldest.Id),
                cancellationToken);
            if (claimed is not null)
                return Claim.On(claimed);
        }

        return null;
    }

    private async Task<Run?> OldestAsync(CancellationToken cancellationToken)
    {
        await using OverfitDb db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Runs.AsNoTracking()
            .Where(run => run.Status == RunStatus.Queued)
            .OrderBy(run => run.DueAt)
            .ThenBy(run => run.Id)
            .FirstOrDefaultAsync(cancellationToken);
    }
}
