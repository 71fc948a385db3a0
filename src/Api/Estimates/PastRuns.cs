using Microsoft.EntityFrameworkCore;
using OverfitWeb.Api.Database;
using OverfitWeb.Api.Runs;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Engine;

namespace OverfitWeb.Api.Estimates;

/// <summary>Runs that finished lately, to hold estimates against.</summary>
internal sealed class PastRuns(IDbContextFactory<OverfitDb> databases)
{
    private const int Latest = 40;

    /// <summary>Specs that this engine trained to their last epoch without interruption, with the seconds that each took.</summary>
    public async Task<IReadOnlyList<(RunSpec Spec, double Seconds)>> LatestAsync(CancellationToken cancellationToken)
    {
        await using OverfitDb db = await databases.CreateDbContextAsync(cancellationToken);
        List<Run> runs = await db.Runs.AsNoTracking()
            .Where(run => run.Status == RunStatus.Succeeded)
            .OrderByDescending(run => run.CreatedAt)
            .ThenByDescending(run => run.Id)
            .Take(Latest)
            .ToListAsync(cancellationToken);
        return [.. runs
            .Where(run => run.StopReason == StopReason.Epochs && run.Attempts == 1 && run.EngineVersion == EngineInfo.Version && run.Last is not null)
            .Select(run => (run.Spec, run.Last!.ElapsedSeconds))];
    }
}
