using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using OverfitWeb.Api.Database;
using OverfitWeb.Contracts.Live;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs;

/// <summary>Reads runs, records and events.</summary>
internal sealed class RunReader(IDbContextFactory<OverfitDb> databases)
{
    // Asked a thousand times a second: translated once.
    private static readonly Func<OverfitDb, Guid, CancellationToken, Task<Run?>> ById = EF.CompileAsyncQuery(
        (OverfitDb db, Guid id, CancellationToken _) => db.Runs.AsNoTracking().SingleOrDefault(run => run.Id == id));

    public async Task<Run?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using OverfitDb db = await databases.CreateDbContextAsync(cancellationToken);
        return await ById(db, id, cancellationToken);
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

        await using OverfitDb db = await databases.CreateDbContextAsync(cancellationToken);
        List<EventRow> rows = await db.Events.AsNoTracking()
            .Where(row => row.RunId == id && row.Seq > afterEventSeq && row.Seq <= run.LastEventSeq)
            .OrderBy(row => row.Seq)
            .ToListAsync(cancellationToken);
        int? first = rows.Min(row => row.FirstRecord);
        IReadOnlyList<MetricRecord> records = first is null ? [] : await RecordsAsync(id, first.Value - 1, cancellationToken);
        return new(run.ToResponse(), rows.ConvertAll(row => row.ToEvent(Range(records, row))));
    }

    private static IReadOnlyList<MetricRecord>? Range(IReadOnlyList<MetricRecord> records, EventRow row) =>
        row is { FirstRecord: int first, LastRecord: int last }
            ? [.. records.Where(record => record.Seq >= first && record.Seq <= last)]
            : null;
}
