using Microsoft.EntityFrameworkCore;
using OverfitWeb.Api.Database;
using OverfitWeb.Contracts.Ensembles;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Ensembles;

/// <summary>Averages of finished runs in the database. One that is asked for is measured, also after a restart.</summary>
internal sealed class EnsembleStore(IDbContextFactory<OverfitDb> databases, TimeProvider clock) : IDisposable
{
    /// <summary>Released once for each ensemble that is added.</summary>
    public SemaphoreSlim Added { get; } = new(0);

    public async Task<Ensemble> AddAsync(List<Guid> runs, WeightsChoice weights, CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        Ensemble ensemble = new()
        {
            Id = Guid.CreateVersion7(now),
            Status = EnsembleStatus.Queued,
            Runs = runs,
            Weights = weights,
            CreatedAt = now,
        };
        await using OverfitDb db = await databases.CreateDbContextAsync(cancellationToken);
        db.Add(ensemble);
        await db.SaveChangesAsync(cancellationToken);
        Added.Release();
        return ensemble;
    }

    public async Task<Ensemble?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using OverfitDb db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Ensembles.AsNoTracking().SingleOrDefaultAsync(ensemble => ensemble.Id == id, cancellationToken);
    }

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<Ensemble>> LatestAsync(int count, CancellationToken cancellationToken)
    {
        await using OverfitDb db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Ensembles.AsNoTracking()
            .OrderByDescending(ensemble => ensemble.CreatedAt)
            .ThenByDescending(ensemble => ensemble.Id)
            .Take(count)
            .ToListAsync(cancellationToken);
    }

    /// <summary>The oldest one that waits; null if none does.</summary>
    public async Task<Ensemble?> NextAsync(CancellationToken cancellationToken)
    {
        await using OverfitDb db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Ensembles.AsNoTracking()
            .Where(ensemble => ensemble.Status == EnsembleStatus.Queued)
            .OrderBy(ensemble => ensemble.CreatedAt)
            .ThenBy(ensemble => ensemble.Id)
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Ends one that waits: with a result, or with what went wrong.</summary>
    public async Task EndAsync(Guid id, EnsembleResult? result, string? error, CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        await using OverfitDb db = await databases.CreateDbContextAsync(cancellationToken);
        await db.Ensembles.Where(ensemble => ensemble.Id == id && ensemble.Status == EnsembleStatus.Queued).ExecuteUpdateAsync(
            row => row
                .SetProperty(ensemble => ensemble.Status, result is null ? EnsembleStatus.Failed : EnsembleStatus.Succeeded)
                .SetProperty(ensemble => ensemble.Result, result)
                .SetProperty(ensemble => ensemble.Error, error)
                .SetProperty(ensemble => ensemble.FinishedAt, now),
            cancellationToken);
    }

    public void Dispose() => Added.Dispose();
}
