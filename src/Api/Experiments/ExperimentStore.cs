using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using OverfitWeb.Api.Database;
using OverfitWeb.Api.Runs;

namespace OverfitWeb.Api.Experiments;

/// <summary>Experiments and their trials in the database.</summary>
internal sealed class ExperimentStore(IDbContextFactory<OverfitDb> databases, RunTransitions transitions)
{
    private const string Order = "experiments";

    /// <summary>The time, as exact as the database keeps it.</summary>
    public DateTimeOffset Now => transitions.Now;

    public async Task<Experiment?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using OverfitDb db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Experiments.AsNoTracking().SingleOrDefaultAsync(experiment => experiment.Id == id, cancellationToken);
    }

    /// <summary>Those of which something is left to do, the oldest first.</summary>
    public async Task<IReadOnlyList<Experiment>> UnfinishedAsync(CancellationToken cancellationToken)
    {
        await using OverfitDb db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Experiments.AsNoTracking()
            .Where(experiment => experiment.FinishedAt == null)
            .OrderBy(experiment => experiment.CreatedAt)
            .ThenBy(experiment => experiment.Id)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Whether a cursor is one of the list of experiments.</summary>
    public static bool IsOwn(ListCursor cursor) =>
        cursor.OrderBy == Order && cursor.Key.ValueKind == JsonValueKind.String && cursor.Key.TryGetDateTimeOffset(out _);

    /// <summary>One page, the newest first, with the number of all.</summary>
    public async Task<(IReadOnlyList<Experiment> Experiments, int Total, ListCursor? Next)> PageAsync(
        int pageSize, ListCursor? after, CancellationToken cancellationToken)
    {
        await using OverfitDb db = await databases.CreateDbContextAsync(cancellationToken);
        IQueryable<Experiment> all = db.Experiments.AsNoTracking();
        int total = await all.CountAsync(cancellationToken);
        if (after is { Id: Guid id } && after.Key.TryGetDateTimeOffset(out DateTimeOffset time))
            all = all.Where(row => row.CreatedAt < time || (row.CreatedAt == time && row.Id.CompareTo(id) < 0));
        List<Experiment> page = await all
            .OrderByDescending(experiment => experiment.CreatedAt)
            .ThenByDescending(experiment => experiment.Id)
            .Take(pageSize + 1)
            .ToListAsync(cancellationToken);
        if (page.Count <= pageSize)
            return (page, total, null);
        page.RemoveAt(pageSize);
        return (page, total, new(Order, JsonSerializer.SerializeToElement(page[^1].CreatedAt), page[^1].Id));
    }

    /// <summary>The trials of an experiment with their runs, in the order of groups and seeds.</summary>
    public async Task<IReadOnlyList<TrialState>> TrialsAsync(Guid id, CancellationToken cancellationToken)
    {
        await using OverfitDb db = await databases.CreateDbContextAsync(cancellationToken);
        List<Trial> trials = await db.Trials.AsNoTracking()
            .Where(trial => trial.ExperimentId == id)
            .OrderBy(trial => trial.Group)
            .ThenBy(trial => trial.Seed)
            .ToListAsync(cancellationToken);
        Dictionary<Guid, TrialRun> runs = await db.Runs.AsNoTracking()
            .Where(run => db.Trials.Any(trial => trial.ExperimentId == id && trial.RunId == run.Id))
            .Select(run => new TrialRun(run.Id, run.Status, run.Desired, run.Priority, run.Records, run.TotalRecords, run.Last, run.Final, run.FinishedAt))
            .ToDictionaryAsync(run => run.Id, cancellationToken);
        return trials.ConvertAll(trial => new TrialState(trial, runs.GetValueOrDefault(trial.RunId)));
    }

    /// <summary>Sets columns of an experiment.</summary>
    public async Task SetAsync(Guid id, Action<UpdateSettersBuilder<Experiment>> change, CancellationToken cancellationToken)
    {
        await using OverfitDb db = await databases.CreateDbContextAsync(cancellationToken);
        await db.Experiments.Where(experiment => experiment.Id == id).ExecuteUpdateAsync(change, cancellationToken);
    }

    /// <summary>Keeps what was measured of a trial, unless its run is another by now.</summary>
    public async Task KeepAsync(Trial trial, TrialMeasures measures, CancellationToken cancellationToken)
    {
        await using OverfitDb db = await databases.CreateDbContextAsync(cancellationToken);
        await db.Trials
            .Where(row => row.ExperimentId == trial.ExperimentId && row.Group == trial.Group && row.Seed == trial.Seed && row.RunId == trial.RunId)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.Measures, measures), cancellationToken);
    }
}
