using Microsoft.EntityFrameworkCore;
using OverfitWeb.Api.Database;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs;

/// <summary>
/// Which runs match a query, in two forms that mean the same: where few match, their ids are found first, in an index that
/// holds all that is asked for; where many do, the database goes along the order and looks at each run, and a page is full
/// soon.
/// </summary>
internal static class RunFilter
{
    /// <summary>Up to so many runs are few.</summary>
    private const int MostOfFew = 2000;

    /// <summary>The matches of a filter, if they are few; else null.</summary>
    public static async Task<IReadOnlyList<Guid>?> FewAsync(OverfitDb db, RunQuery query, CancellationToken cancellationToken)
    {
        if (query is { HasFilters: false, Tags: [] })
            return null;

        List<Guid> ids = await Ids(db, query).Take(MostOfFew + 1).ToListAsync(cancellationToken);
        return ids.Count <= MostOfFew ? ids : null;
    }

    /// <summary>How many match.</summary>
    public static Task<int> CountAsync(OverfitDb db, RunQuery query, CancellationToken cancellationToken) =>
        query is { Tags: [string tag] } && query with { Tags = [] } is { HasFilters: false }
            ? db.RunTags.CountAsync(row => row.Tag == tag, cancellationToken)
            : Ids(db, query).CountAsync(cancellationToken);

    /// <summary>The runs of these ids, as one parameter: else each number of ids would be a statement of its own.</summary>
    public static IQueryable<Run> These(OverfitDb db, IReadOnlyList<Guid> ids) =>
        db.Runs.AsNoTracking().Where(run => EF.Parameter(ids).Contains(run.Id));

    /// <summary>The matches, if they are many.</summary>
    public static IQueryable<Run> Many(OverfitDb db, RunQuery query)
    {
        // A status, or the pin, and the time of creation have an index together.
        bool hasIndex = query.Sort.Name == RunOrder.CreatedAt && (query.Statuses.Count == 1 || query.Pinned is not null);
        IQueryable<Run> runs = Plain(db, hasIndex ? db.Runs : db.RunsBy(query.Sort.Index), query);
        foreach (string tag in query.Tags)
            runs = runs.Where(run => db.RunTags.Any(row => row.Tag == tag && row.RunId == run.Id));
        return runs.AsNoTracking();
    }

    private static IQueryable<Guid> Ids(OverfitDb db, RunQuery query)
    {
        IQueryable<Run> all = query switch
        {
            { Pinned: true } => db.RunsBy(RunTable.PinnedIndex),
            { HasFilters: true } => db.RunsBy(RunTable.FilterIndex),
            _ => db.Runs,
        };
        IQueryable<Run> runs = Plain(db, all, query);
        foreach (string tag in query.Tags)
            runs = runs.Where(run => db.RunTags.Where(row => row.Tag == tag).Select(row => row.RunId).Contains(run.Id));
        return runs.Select(run => run.Id);
    }

    private static IQueryable<Run> Plain(OverfitDb db, IQueryable<Run> runs, RunQuery query)
    {
        if (query.Statuses.Count > 0)
            runs = runs.Where(run => query.Statuses.Contains(run.Status));
        if (query.Presets.Count > 0)
            runs = runs.Where(run => query.Presets.Contains(run.Preset!));
        if (query.Pinned is bool pinned)
            runs = runs.Where(run => run.Pinned == pinned);
        if (query.CreatedAfter is DateTimeOffset after)
            runs = runs.Where(run => run.CreatedAt >= after);
        if (query.CreatedBefore is DateTimeOffset before)
            runs = runs.Where(run => run.CreatedAt < before);
        if (query.Text is string text)
            runs = db.Named(runs, Pattern(text));

        return runs;
    }

    private static string Pattern(string text) => "%" + text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("%", "\\%", StringComparison.Ordinal)
        .Replace("_", "\\_", StringComparison.Ordinal) + "%";
}
