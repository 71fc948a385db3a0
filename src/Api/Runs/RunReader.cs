using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using OverfitWeb.Api.Database;
using OverfitWeb.Contracts.Live;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs;

/// <summary>Reads runs, records and events.</summary>
internal sealed class RunReader(IDbContextFactory<OverfitDb> databases)
{
    // Asked a thousand times a second: translated once for this database.
    private readonly Func<OverfitDb, Guid, CancellationToken, Task<Run?>> _byId = EF.CompileAsyncQuery(
        (OverfitDb db, Guid id, CancellationToken _) => db.Runs.AsNoTracking().SingleOrDefault(run => run.Id == id));

    public async Task<Run?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using OverfitDb db = await databases.CreateDbContextAsync(cancellationToken);
        return await _byId(db, id, cancellationToken);
    }

    /// <summary>The runs that exist, in no order.</summary>
    public async Task<IReadOnlyList<Run>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        await using OverfitDb db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Runs.AsNoTracking().Where(run => ids.Contains(run.Id)).ToListAsync(cancellationToken);
    }

    /// <summary>Records after <paramref name="afterSeq"/>, in order.</summary>
    public async Task<IReadOnlyList<MetricRecord>> RecordsAsync(Guid id, int afterSeq, CancellationToken cancellationToken)
    {
        await using OverfitDb db = await databases.CreateDbContextAsync(cancellationToken);
        List<EpochRow> rows = await db.Epochs.AsNoTracking()
            .Where(row => row.RunId == id && row.Seq > afterSeq)
            .OrderBy(row => row.Seq)
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => row.ToRecord());
    }

    /// <summary>The same without holding them all: a run may have a hundred thousand.</summary>
    public async IAsyncEnumerable<MetricRecord> StreamAsync(
        Guid id, int afterSeq, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using OverfitDb db = await databases.CreateDbContextAsync(cancellationToken);
        IAsyncEnumerable<EpochRow> rows = db.Epochs.AsNoTracking()
            .Where(row => row.RunId == id && row.Seq > afterSeq)
            .OrderBy(row => row.Seq)
            .AsAsyncEnumerable();
        await foreach (EpochRow row in rows.WithCancellation(cancellationToken))
            yield return row.ToRecord();
    }

    /// <summary>
    /// A run with its events after <paramref name="afterEventSeq"/>, whole: the run is read first and events only up to
    /// its latest, so that the two belong together without a transaction.
    /// </summary>
    public async Task<RunSnapshot?> SnapshotAsync(Guid id, long afterEventSeq, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not Run run)
            return null;

        return new(run.ToResponse(), await EventsAsync(id, afterEventSeq, run.LastEventSeq, int.MaxValue, cancellationToken));
    }

    /// <summary>Events after one and up to another, in order, the first <paramref name="limit"/> of them.</summary>
    public async Task<IReadOnlyList<RunEvent>> EventsAsync(
        Guid id, long afterEventSeq, long upToEventSeq, int limit, CancellationToken cancellationToken)
    {
        await using OverfitDb db = await databases.CreateDbContextAsync(cancellationToken);
        List<EventRow> rows = await db.Events.AsNoTracking()
            .Where(row => row.RunId == id && row.Seq > afterEventSeq && row.Seq <= upToEventSeq)
            .OrderBy(row => row.Seq)
            .Take(limit)
            .ToListAsync(cancellationToken);
        int? first = rows.Min(row => row.FirstRecord);
        int? last = rows.Max(row => row.LastRecord);
        List<EpochRow> records = first is null ? [] : await db.Epochs.AsNoTracking()
            .Where(row => row.RunId == id && row.Seq >= first && row.Seq <= last)
            .OrderBy(row => row.Seq)
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => row.ToEvent(Range(records, row)));
    }

    /// <summary>Everything that happened to a run but its records, in order.</summary>
    public async Task<IReadOnlyList<RunEvent>> HappeningsAsync(Guid id, CancellationToken cancellationToken)
    {
        await using OverfitDb db = await databases.CreateDbContextAsync(cancellationToken);
        List<EventRow> rows = await db.Events.AsNoTracking()
            .Where(row => row.RunId == id && row.Type != RunEventType.EpochCompleted)
            .OrderBy(row => row.Seq)
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => row.ToEvent(null));
    }

    private static IReadOnlyList<MetricRecord>? Range(IReadOnlyList<EpochRow> records, EventRow row) =>
        row is { FirstRecord: int first, LastRecord: int last }
            ? [.. records.SkipWhile(record => record.Seq < first).TakeWhile(record => record.Seq <= last).Select(record => record.ToRecord())]
            : null;
}
