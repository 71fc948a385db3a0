using Microsoft.EntityFrameworkCore;
using OverfitWeb.Api.Database;

namespace OverfitWeb.Api.Runs;

/// <summary>Lists runs by key, not by offset: a page stays right while runs are added.</summary>
internal sealed class RunList(IDbContextFactory<OverfitDb> databases)
{
    /// <summary>One page, the number of all matches, and the cursor of the next page if there is one.</summary>
    public async Task<(IReadOnlyList<Run> Runs, int Total, ListCursor? Next)> ReadAsync(RunQuery query, CancellationToken cancellationToken)
    {
        await using OverfitDb db = await databases.CreateDbContextAsync(cancellationToken);
        IQueryable<Run> matches = Filter(db.Runs.AsNoTracking(), query);
        int total = await matches.CountAsync(cancellationToken);
        List<Run> runs = await Order(Skip(matches, query), query).Take(query.PageSize + 1).ToListAsync(cancellationToken);
        if (runs.Count <= query.PageSize)
            return (runs, total, null);

        runs.RemoveAt(query.PageSize);
        return (runs, total, new(runs[^1].CreatedAt, runs[^1].Id));
    }

    private static IQueryable<Run> Filter(IQueryable<Run> runs, RunQuery query)
    {
        if (query.Statuses.Count > 0)
            runs = runs.Where(run => query.Statuses.Contains(run.Status));
        if (query.Text is string text)
            runs = runs.Where(run => EF.Functions.Like(run.Name, $"%{Escape(text)}%", "\\"));
        foreach (string tag in query.Tags)
            runs = runs.Where(run => run.Tags.Contains(tag));
        return runs;
    }

    private static IQueryable<Run> Skip(IQueryable<Run> runs, RunQuery query) => query switch
    {
        { After: null } => runs,
        { NewestFirst: true, After: (DateTimeOffset time, Guid id) } =>
            runs.Where(run => run.CreatedAt < time || (run.CreatedAt == time && run.Id.CompareTo(id) < 0)),
        { After: (DateTimeOffset time, Guid id) } =>
            runs.Where(run => run.CreatedAt > time || (run.CreatedAt == time && run.Id.CompareTo(id) > 0)),
    };

    private static IQueryable<Run> Order(IQueryable<Run> runs, RunQuery query) => query.NewestFirst
        ? runs.OrderByDescending(run => run.CreatedAt).ThenByDescending(run => run.Id)
        : runs.OrderBy(run => run.CreatedAt).ThenBy(run => run.Id);

    private static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("%", "\\%", StringComparison.Ordinal)
        .Replace("_", "\\_", StringComparison.Ordinal);
}
