using Microsoft.EntityFrameworkCore;
using OverfitWeb.Api.Database;

namespace OverfitWeb.Api.Runs;

/// <summary>
/// Which runs match a query, in two forms that mean the same: where few match, the database begins with what narrows most;
/// where many do, it goes along the order and looks at each run, and a page is full soon.
/// </summary>
internal static class RunFilter
{
    /// <summary>Up to so many runs are few.</summary>
    public const int MostOfFew = 2000;

    public static IQueryable<Run> Few(OverfitDb db, RunQuery query)
    {
        IQueryable<Run> runs = Plain(db.Runs.AsNoTracking(), query);
        if (query.Text is string text)
        {
            string pattern = Pattern(text);
            runs = runs.Where(run => db.Runs.Where(other => EF.Functions.Like(other.Name, pattern, "\\")).Select(other => other.Id).Contains(run.Id));
        }

        foreach (string tag in query.Tags)
            runs = runs.Where(run => db.RunTags.Where(row => row.Tag == tag).Select(row => row.RunId).Contains(run.Id));
        return runs;
    }

    public static IQueryable<Run> Many(OverfitDb db, RunQuery query)
    {
        IQueryable<Run> runs = Plain(db.Runs.AsNoTracking(), query);
        if (query.Text is string text)
        {
            string pattern = Pattern(text);
            runs = runs.Where(run => EF.Functions.Like(run.Name, pattern, "\\"));
        }

        foreach (string tag in query.Tags)
            runs = runs.Where(run => db.RunTags.Any(row => row.Tag == tag && row.RunId == run.Id));
        return runs;
    }

    private static IQueryable<Run> Plain(IQueryable<Run> runs, RunQuery query)
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
        return runs;
    }

    private static string Pattern(string text) => "%" + text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("%", "\\%", StringComparison.Ordinal)
        .Replace("_", "\\_", StringComparison.Ordinal) + "%";
}
