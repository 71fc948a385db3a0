using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OverfitWeb.Api.Database;

namespace OverfitWeb.Api.Runs;

/// <summary>Lists runs by key, not by offset: a page stays right while runs are added.</summary>
internal sealed class RunList(IDbContextFactory<OverfitDb> databases)
{
    /// <summary>One page, the number of all matches, and the cursor of the next page if there is one.</summary>
    /// <exception cref="FormatException">The cursor does not belong to this order.</exception>
    public async Task<(IReadOnlyList<Run> Runs, int Total, ListCursor? Next)> ReadAsync(RunQuery query, CancellationToken cancellationToken)
    {
        await using OverfitDb db = await databases.CreateDbContextAsync(cancellationToken);
        IReadOnlyList<Guid>? few = await RunFilter.FewAsync(db, query, cancellationToken);
        int total = few?.Count ?? await RunFilter.CountAsync(db, query, cancellationToken);
        IQueryable<Run> matches = few is null ? RunFilter.Many(db, query) : RunFilter.These(db, few);
        List<Run> runs = await PageAsync(matches, query, cancellationToken);
        if (runs.Count <= query.PageSize)
            return (runs, total, null);

        runs.RemoveAt(query.PageSize);
        return (runs, total, query.Sort.CursorOf(runs[^1], query.OrderBy));
    }

    /// <summary>One run more than the page has, if there is one: first runs that have the value, then those that have none.</summary>
    private static async Task<List<Run>> PageAsync(IQueryable<Run> matches, RunQuery query, CancellationToken cancellationToken)
    {
        List<Run> runs = [];
        foreach (bool value in (bool[])[true, false])
        {
            bool begins = query.After is null || (query.After.Key.ValueKind == JsonValueKind.Null) == !value;
            bool isOver = query.After?.Key.ValueKind == JsonValueKind.Null && value;
            if (isOver || runs.Count > query.PageSize)
                continue;
            IQueryable<Run> part = query.Sort.Having(matches, value);
            if (query.After is ListCursor after && begins)
                part = query.Sort.After(part, after, query.IsDescending);
            runs.AddRange(await query.Sort.Order(part, value, query.IsDescending)
                .Take(query.PageSize + 1 - runs.Count)
                .ToListAsync(cancellationToken));
        }

        return runs;
    }
}
