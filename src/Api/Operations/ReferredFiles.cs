using Microsoft.EntityFrameworkCore;
using OverfitWeb.Api.Checkpoints;
using OverfitWeb.Api.Database;
using OverfitWeb.Api.Weights;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Operations;

/// <summary>The files in the data folder that rows refer to. Whoever keeps another kind of file adds it here, and backups hold it.</summary>
internal static class ReferredFiles
{
    /// <summary>Names within the data folder.</summary>
    public static async Task<IReadOnlyList<string>> NamesAsync(OverfitDb db, CancellationToken cancellationToken)
    {
        var withWeights = await db.Runs.AsNoTracking()
            .Where(run => run.WeightsFence != null)
            .Select(run => new { run.Id, run.WeightsFence })
            .ToListAsync(cancellationToken);
        var checkpoints = await db.Checkpoints.AsNoTracking()
            .Select(row => new { row.RunId, row.Record, row.Fence })
            .ToListAsync(cancellationToken);
        return
        [
            .. checkpoints.Select(row => CheckpointStore.NameOf(row.RunId, row.Record, row.Fence)),
            .. withWeights.SelectMany(run => Enum.GetValues<WeightsChoice>().Select(
                choice => WeightStore.NameOf(run.Id, run.WeightsFence ?? 0, choice))),
        ];
    }
}
