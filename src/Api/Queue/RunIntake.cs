using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using OverfitWeb.Api.Database;
using OverfitWeb.Api.Faults;
using OverfitWeb.Api.Live;
using OverfitWeb.Api.Runs;
using OverfitWeb.Api.Settings;
using OverfitWeb.Contracts.Live;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Queue;

/// <summary>Takes runs in, all or none: their rows, the key of the request and the bound of the queue belong to one transaction.</summary>
internal sealed class RunIntake(
    IDbContextFactory<OverfitDb> databases, EventFeed feed, QueueSignal signal, OverfitSettings settings, TimeProvider clock) : IDisposable
{
    // Those who wait for their turn here wait without a thread; in the database they would each block one.
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Stores runs, unless the queue has no room for all of them or the request was carried out before.</summary>
    /// <param name="runs">New runs; may be none, where there is something else to store.</param>
    /// <param name="key">The request's key, if it has one; then there is one run.</param>
    /// <param name="alongside">What else belongs into the transaction, after the runs.</param>
    /// <param name="cancellationToken">Gives up before anything is written.</param>
    /// <param name="inheritance">What a fork takes over; then there is one run.</param>
    public async Task<IntakeResult> TakeAsync(
        IReadOnlyList<Run> runs,
        RequestKey? key,
        Func<OverfitDb, Task>? alongside,
        CancellationToken cancellationToken,
        Inheritance? inheritance = null)
    {
        List<RunEvent> events;
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await using OverfitDb db = await databases.CreateDbContextAsync(cancellationToken);
            // A full queue is told from one that is not without a place among the writers.
            if (key is null && await IsFullAsync(db, runs.Count, cancellationToken))
                return new(IntakeOutcome.QueueFull);
            await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await IntakeLock.TakeAsync(db, cancellationToken);
            if (key is not null && await FindAsync(db, key, cancellationToken) is IntakeResult earlier)
                return earlier;
            if (await IsFullAsync(db, runs.Count, cancellationToken))
                return new(IntakeOutcome.QueueFull);

            events = [.. runs.SelectMany(run => Add(db, run, inheritance))];
            if (key is not null)
                await RememberAsync(db, key, runs[0], cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            if (inheritance is not null)
                await db.InsertAsync(EpochRow.Of(runs[0], inheritance.Records), cancellationToken);
            if (alongside is not null)
            {
                await alongside(db);
                await db.SaveChangesAsync(cancellationToken);
            }

            await transaction.CommitAsync(CancellationToken.None);
        }
        finally
        {
            _turn.Release();
        }

        CrashPoint.At(CrashStep.RunStored);
        foreach (RunEvent committed in events)
            feed.Publish(committed);
        signal.Set();
        return new(IntakeOutcome.Taken, runs.Count > 0 ? runs[0] : null);
    }

    /// <summary>Stores runs and what belongs to them, all or nothing.</summary>
    /// <returns>Whether the queue had room for all of them.</returns>
    public async Task<bool> TryTakeAsync(IReadOnlyList<Run> runs, Func<OverfitDb, Task> alongside, CancellationToken cancellationToken) =>
        (await TakeAsync(runs, key: null, alongside, cancellationToken)).Outcome == IntakeOutcome.Taken;

    /// <summary>What came of a key before; null if it is new.</summary>
    public async Task<IntakeResult?> FindAsync(RequestKey key, CancellationToken cancellationToken)
    {
        await using OverfitDb db = await databases.CreateDbContextAsync(cancellationToken);
        return await FindAsync(db, key, cancellationToken);
    }

    public void Dispose() => _turn.Dispose();

    private async Task<IntakeResult?> FindAsync(OverfitDb db, RequestKey key, CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        var known = await db.IdempotencyKeys.AsNoTracking()
            .Where(row => row.Key == key.Key && row.ExpiresAt > now)
            .Select(row => new { row.BodyHash, row.RunId })
            .SingleOrDefaultAsync(cancellationToken);
        if (known is null)
            return null;
        if (known.BodyHash != key.BodyHash)
            return new(IntakeOutcome.KeyOfAnother);
        return await db.Runs.AsNoTracking().SingleOrDefaultAsync(run => run.Id == known.RunId, cancellationToken) is Run run
            ? new(IntakeOutcome.TakenBefore, run)
            : null;
    }

    private async Task<bool> IsFullAsync(OverfitDb db, int more, CancellationToken cancellationToken) =>
        more > 0 && await db.Runs.CountAsync(row => row.Status == RunStatus.Queued, cancellationToken) + more > settings.QueueLimit;

    private static List<RunEvent> Add(OverfitDb db, Run run, Inheritance? inheritance)
    {
        List<Happening> happenings = [new(RunEventType.Queued, r => new() { Status = r.Status })];
        if (inheritance is not null)
        {
            happenings.Add(new(RunEventType.EpochCompleted, r => new() { Status = r.Status }, inheritance.Records));
            if (inheritance.Checkpoint is not null)
                db.Add(inheritance.Checkpoint);
        }

        run.LastEventSeq = happenings.Count;
        List<EventRow> rows = [.. happenings.Select((happening, i) => happening.ToRow(run, i + 1, run.CreatedAt))];
        db.Add(run);
        db.AddRange(rows);
        db.AddRange(run.Tags.Distinct().Select(tag => new RunTag { Tag = tag, RunId = run.Id }));
        return [.. rows.Zip(happenings, (row, happening) => row.ToEvent(happening.Records))];
    }

    private async Task RememberAsync(OverfitDb db, RequestKey key, Run run, CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        await db.IdempotencyKeys.Where(row => row.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken);
        db.Add(new IdempotencyKey { Key = key.Key, BodyHash = key.BodyHash, RunId = run.Id, ExpiresAt = now + RequestKey.Lifetime });
    }
}
