using Microsoft.EntityFrameworkCore;
using OverfitWeb.Api.Database;

namespace OverfitWeb.Api.Checkpoints;

/// <summary>What the database knows of checkpoints.</summary>
internal sealed class CheckpointRows(IDbContextFactory<OverfitDb> databases)
{
    /// <summary>Adds one within a transaction, in the place of another of the same record, and takes away the superfluous.</summary>
    /// <returns>The rows that went; their files are of no more use once the transaction is committed.</returns>
    public static async Task<IReadOnlyList<CheckpointRow>> AddAsync(OverfitDb db, CheckpointRow row)
    {
        List<CheckpointRow> rows = await db.Checkpoints.AsNoTracking().Where(other => other.RunId == row.RunId).ToListAsync();
        List<CheckpointRow> gone = rows.FindAll(other => other.Record == row.Record);
        gone.AddRange(CheckpointStore.Superfluous([.. rows.Where(other => other.Record != row.Record), row]));
        int[] records = [.. gone.Select(other => other.Record)];
        await db.Checkpoints.Where(other => other.RunId == row.RunId && records.Contains(other.Record)).ExecuteDeleteAsync();
        if (!gone.Contains(row))
            db.Add(row);
        // The file of the same name was written over already.
        return gone.FindAll(other => other.Record != row.Record || other.Fence != row.Fence);
    }

    /// <summary>A run's checkpoints, the latest first.</summary>
    public async Task<IReadOnlyList<CheckpointRow>> OfAsync(Guid runId, CancellationToken cancellationToken)
    {
        await using OverfitDb db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Checkpoints.AsNoTracking()
            .Where(row => row.RunId == runId)
            .OrderByDescending(row => row.Record)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Drops one that turned out to be of no use.</summary>
    public async Task DropAsync(CheckpointRow row, CancellationToken cancellationToken)
    {
        await using OverfitDb db = await databases.CreateDbContextAsync(cancellationToken);
        await db.Checkpoints
            .Where(other => other.RunId == row.RunId && other.Record == row.Record && other.Fence == row.Fence)
            .ExecuteDeleteAsync(cancellationToken);
    }
}
