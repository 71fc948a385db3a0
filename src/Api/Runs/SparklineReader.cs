using Microsoft.EntityFrameworkCore;
using OverfitWeb.Api.Database;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs;

/// <summary>
/// Reads thinned curves of many runs at once. Only the records that are shown are read, by their key, and of those only
/// the accuracies: a hundred runs of 201 records cost some 2,400 look-ups and not 20,000 wide rows.
/// </summary>
internal sealed class SparklineReader(IDbContextFactory<OverfitDb> databases)
{
    /// <summary>Curves of at most <paramref name="points"/> (2 or more) records, in the order of <paramref name="ids"/>; unknown runs are left out.</summary>
    public async Task<IReadOnlyList<Sparkline>> ReadAsync(IReadOnlyList<Guid> ids, int points, CancellationToken cancellationToken)
    {
        await using OverfitDb db = await databases.CreateDbContextAsync(cancellationToken);
        var lengths = await db.Runs.AsNoTracking()
            .Where(run => ids.Contains(run.Id))
            .Select(run => new { run.Id, run.Records })
            .ToListAsync(cancellationToken);

        Dictionary<Guid, Sparkline> curves = [];
        // Runs of one length, and most are, show records of the same numbers: one query for all of them.
        foreach (var same in lengths.GroupBy(run => run.Records))
        {
            Guid[] runs = [.. same.Select(run => run.Id)];
            IReadOnlyList<int> numbers = Thinning.Take([.. Enumerable.Range(1, same.Key)], points);
            var rows = await db.Epochs.AsNoTracking()
                .Where(row => runs.Contains(row.RunId) && numbers.Contains(row.Seq))
                .OrderBy(row => row.RunId).ThenBy(row => row.Seq)
                .Select(row => new { row.RunId, row.Seq, row.TrainAccuracy, row.TestAccuracy })
                .ToListAsync(cancellationToken);
            var byRun = rows.ToLookup(row => row.RunId);
            foreach (Guid run in runs)
            {
                curves[run] = new(
                    run,
                    [.. byRun[run].Select(row => row.Seq)],
                    [.. byRun[run].Select(row => row.TrainAccuracy)],
                    [.. byRun[run].Select(row => row.TestAccuracy)]);
            }
        }

        return [.. ids.Distinct().Where(curves.ContainsKey).Select(id => curves[id])];
    }
}
