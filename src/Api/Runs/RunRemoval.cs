using Microsoft.EntityFrameworkCore;
using OverfitWeb.Api.Database;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs;

/// <summary>Removes runs that have ended: the row with all that hangs on it, then the files.</summary>
internal sealed class RunRemoval(IDbContextFactory<OverfitDb> databases, IEnumerable<IRunFiles> files)
{
    /// <summary>Removes a run.</summary>
    /// <returns>Whether it is removed; if not, its status, or null if there is no such run.</returns>
    public async Task<(bool Removed, RunStatus? Status)> RemoveAsync(Guid id, CancellationToken cancellationToken)
    {
        await using OverfitDb db = await databases.CreateDbContextAsync(cancellationToken);
        // Records, events, tags, checkpoints and keys go with the row, by their foreign keys.
        int removed = await db.Runs
            .Where(run => run.Id == id && (run.Status == RunStatus.Succeeded || run.Status == RunStatus.Failed || run.Status == RunStatus.Canceled))
            .ExecuteDeleteAsync(cancellationToken);
        if (removed == 0)
            return (false, await db.Runs.Where(run => run.Id == id).Select(run => (RunStatus?)run.Status).SingleOrDefaultAsync(cancellationToken));
        // Files without a row are found by nobody: in this order nothing is left that cannot be read.
        foreach (IRunFiles store in files)
            store.Delete(id);
        return (true, null);
    }
}
