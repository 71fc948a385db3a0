using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using OverfitWeb.Api.Database;
using OverfitWeb.Api.Live;
using OverfitWeb.Api.Runs;
using OverfitWeb.Api.Settings;
using OverfitWeb.Contracts.Live;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Queue;

/// <summary>Takes runs in and hands them to workers. The truth is the <c>runs</c> table; nothing is kept in memory.</summary>
internal sealed class RunQueue(
    IDbContextFactory<OverfitDb> databases,
    RunTransitions transitions,
    EventFeed feed,
    QueueSignal signal,
    OverfitSettings settings)
{
    /// <summary>Stores a run, unless the queue is full.</summary>
    /// <returns>Whether it was taken.</returns>
    public Task<bool> TryEnqueueAsync(Run run, CancellationToken cancellationToken) =>
        TryEnqueueAsync([run], _ => Task.CompletedTask, cancellationToken);

    /// <summary>Stores runs, all or none: none if the queue has no room for all.</summary>
    /// <param name="runs">May be empty.</param>
    /// <param name="alongside">What else belongs into the transaction.</param>
    /// <param name="cancellationToken">Gives up before anything is written.</param>
    /// <returns>Whether they were taken.</returns>
    public async Task<bool> TryEnqueueAsync(
        IReadOnlyList<Run> runs, Func<OverfitDb, Task> alongside, CancellationToken cancellationToken)
    {
        await using OverfitDb db = await databases.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        int waiting = await db.Runs.CountAsync(row => row.Status == RunStatus.Queued, cancellationToken);
        if (runs.Count > 0 && waiting + runs.Count > settings.QueueLimit)
            return false;

        List<EventRow> queued = [];
        foreach (Run run in runs)
        {
            run.LastEventSeq = 1;
            queued.Add(new Happening(RunEventType.Queued, r => new() { Status = r.Status }).ToRow(run, run.LastEventSeq, run.CreatedAt));
            db.Add(run);
            db.AddRange(run.Tags.Distinct().Select(tag => new RunTag { Tag = tag, RunId = run.Id }));
        }

        db.AddRange(queued);
        await alongside(db);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(CancellationToken.None);
        foreach (EventRow row in queued)
        {
            feed.Publish(row.ToEvent(null));
            signal.Set();
        }

        return true;
    }

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
