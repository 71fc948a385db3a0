using System.Diagnostics;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;
using OverfitWeb.Api.Database;
using OverfitWeb.Api.Live;
using OverfitWeb.Api.Operations;
using OverfitWeb.Contracts.Live;

namespace OverfitWeb.Api.Runs;

/// <summary>
/// The one way in which a stored run changes: the row, if its state still allows it, and the events that tell of it, in
/// one transaction; then the events go out.
/// </summary>
internal sealed class RunTransitions(IDbContextFactory<OverfitDb> databases, EventFeed feed, TimeProvider clock)
{
    /// <summary>The time, as exact as the database keeps it.</summary>
    public DateTimeOffset Now => DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());

    /// <summary>Changes one run.</summary>
    /// <param name="id">The run.</param>
    /// <param name="condition">What must hold for the change: the states that allow it, the fence.</param>
    /// <param name="change">Sets the row's columns.</param>
    /// <param name="happenings">The events, in order.</param>
    /// <param name="alongside">What else belongs into the transaction, before the events.</param>
    /// <param name="cancellationToken">Gives up before anything is written.</param>
    /// <returns>The run as changed; null if the condition did not hold, and then nothing was written.</returns>
    public async Task<Run?> ApplyAsync(
        Guid id,
        Expression<Func<Run, bool>> condition,
        Action<UpdateSettersBuilder<Run>> change,
        IReadOnlyList<Happening> happenings,
        Func<OverfitDb, Task>? alongside = null,
        CancellationToken cancellationToken = default)
    {
        using Activity? span = Tracing.Store(id);
        await using OverfitDb db = await databases.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        int changed = await db.Runs.Where(run => run.Id == id).Where(condition).ExecuteUpdateAsync(
            row =>
            {
                change(row);
                row.SetProperty(run => run.LastEventSeq, run => run.LastEventSeq + happenings.Count)
                    .SetProperty(run => run.Version, run => run.Version + 1);
            },
            cancellationToken);
        if (changed == 0)
            return null;

        // From here on the transaction is carried through: giving up between row and event would help nobody.
        Run run = await db.Runs.AsNoTracking().SingleAsync(run => run.Id == id, CancellationToken.None);
        if (alongside is not null)
        {
            await alongside(db);
            await db.SaveChangesAsync(CancellationToken.None);
        }

        IReadOnlyList<RunEvent> events = await AddAsync(db, run, happenings);
        await transaction.CommitAsync(CancellationToken.None);
        foreach (RunEvent committed in events)
            feed.Publish(committed);
        return run;
    }

    private async Task<IReadOnlyList<RunEvent>> AddAsync(OverfitDb db, Run run, IReadOnlyList<Happening> happenings)
    {
        long before = run.LastEventSeq - happenings.Count;
        DateTimeOffset now = Now;
        List<EventRow> rows = [.. happenings.Select((happening, i) => happening.ToRow(run, before + i + 1, now))];
        await db.InsertAsync(rows, CancellationToken.None);
        await db.InsertAsync(EpochRow.Of(run, happenings.SelectMany(happening => happening.Records ?? [])), CancellationToken.None);
        return [.. rows.Zip(happenings, (row, happening) => row.ToEvent(happening.Records))];
    }
}
