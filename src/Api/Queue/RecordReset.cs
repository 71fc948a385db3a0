using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using OverfitWeb.Api.Database;
using OverfitWeb.Api.Runs;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Queue;

/// <summary>
/// Drops the records and checkpoints of a run that another engine begins anew: its bits differ. Events stay, so that
/// their numbers have no gap, but lose their records.
/// </summary>
internal static class RecordReset
{
    public static void Forget(UpdateSettersBuilder<Run> row) => row
        .SetProperty(run => run.Records, 0)
        .SetProperty(run => run.ClaimRecords, 0)
        .SetProperty(run => run.Best, (MetricRecord?)null)
        .SetProperty(run => run.BestTestAccuracy, (double?)null)
        .SetProperty(run => run.Last, (MetricRecord?)null);

    public static async Task DeleteAsync(OverfitDb db, Guid runId)
    {
        await db.Epochs.Where(row => row.RunId == runId).ExecuteDeleteAsync();
        await db.Checkpoints.Where(row => row.RunId == runId).ExecuteDeleteAsync();
        await db.Events.Where(row => row.RunId == runId && row.FirstRecord != null).ExecuteUpdateAsync(row => row
            .SetProperty(e => e.FirstRecord, (int?)null)
            .SetProperty(e => e.LastRecord, (int?)null));
    }
}
