using Microsoft.EntityFrameworkCore;
using OverfitWeb.Api.Database;
using OverfitWeb.Api.Estimates;
using OverfitWeb.Api.Experiments.Plan;
using OverfitWeb.Api.Experiments.ReadyMade;
using OverfitWeb.Api.Queue;
using OverfitWeb.Api.Runs;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Api.Worker;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Experiments;

/// <summary>
/// Finds or makes the run of each trial. Equal runs are not trained twice: a finished one with the same spec, precision,
/// engine and kernels takes the place, and so does a run that another trial of the experiment has.
/// </summary>
internal sealed class TrialMaker(IDbContextFactory<OverfitDb> databases, NewRun newRun)
{
    /// <param name="plan">The experiment.</param>
    /// <param name="experimentId">Its id.</param>
    /// <param name="existing">Trials that it has and keeps.</param>
    /// <param name="priority">Of the runs that are made.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<TrialBatch> MakeAsync(
        ExperimentPlan plan, Guid experimentId, IReadOnlyCollection<Trial> existing, int priority, CancellationToken cancellationToken)
    {
        HashSet<(int Group, long Seed)> known = [.. existing.Select(trial => (trial.Group, trial.Seed))];
        List<(int Group, GroupPlan Plan, RunSpec Spec, string Hash)> wanted = [];
        // Seed by seed, so that every group has an answer early and the ranking of all of them means something.
        foreach (long seed in plan.Seeds)
        {
            foreach (int group in Enumerable.Range(0, plan.Groups.Count).Where(group => !known.Contains((group, seed))))
            {
                RunSpec spec = plan.Groups[group].From(seed);
                wanted.Add((group, plan.Groups[group], spec, SpecResolver.Hash(spec)));
            }
        }

        bool needsWeights = TrialMeasurement.NeedsWeights(ReadyMadeList.Find(plan.ReadyMade));
        Dictionary<string, Guid> finished = await FinishedAsync([.. wanted.Select(one => (one.Spec, one.Hash))], needsWeights, cancellationToken);
        Dictionary<string, Guid> made = [];
        List<Run> runs = [];
        List<Trial> trials = [];
        foreach ((int group, GroupPlan groupPlan, RunSpec spec, string hash) in wanted)
        {
            bool reused = finished.TryGetValue(hash, out Guid run) || made.TryGetValue(hash, out run);
            if (!reused)
            {
                Run added = newRun.Of(Named(spec, groupPlan), groupPlan.Preset, priority, place: runs.Count);
                runs.Add(added);
                made.Add(hash, run = added.Id);
            }

            trials.Add(new()
            {
                ExperimentId = experimentId,
                Group = group,
                Seed = spec.Training.Seed,
                RunId = run,
                Reused = reused,
                Cost = EngineWork.Of(spec),
            });
        }

        return new(trials, runs);
    }

    private async Task<Dictionary<string, Guid>> FinishedAsync(
        IReadOnlyList<(RunSpec Spec, string Hash)> wanted, bool needsWeights, CancellationToken cancellationToken)
    {
        Dictionary<string, Guid> finished = [];
        await using OverfitDb db = await databases.CreateDbContextAsync(cancellationToken);
        foreach (IGrouping<TrainerIdentity, (RunSpec Spec, string Hash)> same in wanted.GroupBy(one => RunExecutor.Identity(one.Spec)))
        {
            string[] hashes = [.. same.Select(one => one.Hash)];
            var found = await db.Runs.AsNoTracking()
                .Where(run => hashes.Contains(run.SpecHash)
                    && run.Status == RunStatus.Succeeded
                    && run.EngineVersion == same.Key.EngineVersion
                    && run.Kernels == same.Key.Kernels
                    && (!needsWeights || run.WeightsFence != null))
                .OrderBy(run => run.CreatedAt)
                .Select(run => new { run.SpecHash, run.Id })
                .ToListAsync(cancellationToken);
            foreach (var run in found)
                finished[run.SpecHash] = run.Id;
        }

        return finished;
    }

    // In a list of runs a name tells what a run is; the seed stands in its spec.
    private static RunSpec Named(RunSpec spec, GroupPlan group) =>
        spec with { Name = spec.Name.Length > 0 ? spec.Name : group.Label.En is { Length: > 200 } label ? label[..200] : group.Label.En };
}

/// <summary>New trials of an experiment and the runs to be queued for them.</summary>
internal sealed record TrialBatch(IReadOnlyList<Trial> Trials, IReadOnlyList<Run> Runs)
{
    public int Reused => Trials.Count(trial => trial.Reused);
}
