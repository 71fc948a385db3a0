using Microsoft.EntityFrameworkCore;
using OverfitWeb.Api.Database;
using OverfitWeb.Api.Estimates;
using OverfitWeb.Api.Experiments.Plan;
using OverfitWeb.Api.Experiments.ReadyMade;
using OverfitWeb.Api.Runs;
using OverfitWeb.Api.Wording;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Experiments;

/// <summary>Foretells what an experiment takes.</summary>
internal sealed class ExperimentEstimator(ExperimentTime time, IDbContextFactory<OverfitDb> databases, TimeProvider clock)
{
    /// <param name="plan">The experiment.</param>
    /// <param name="batch">Its trials.</param>
    /// <param name="priority">Of its runs: those that wait and come after them do not count.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<ExperimentEstimate> EstimateAsync(
        ExperimentPlan plan, TrialBatch batch, int priority, CancellationToken cancellationToken)
    {
        double[] costs = plan.Groups.Count == 0
            ? [RandomFeaturesWork.Cost(plan.Request.Scale, plan.Seeds.Count)]
            : [.. batch.Trials.Where(trial => !trial.Reused).Select(trial => trial.Cost)];
        double total = await time.SecondsAsync(costs.Sum(), cancellationToken);
        double longest = await time.SecondsAsync(costs.DefaultIfEmpty().Max(), cancellationToken);
        (int waiting, double wait) = await QueueAsync(Priority.DueAt(clock.GetUtcNow(), priority), cancellationToken);
        return new()
        {
            Groups = plan.Groups.Count,
            Seeds = plan.Seeds,
            Runs = batch.Trials.Count,
            Reused = batch.Reused,
            ToTrain = batch.Runs.Count,
            TrainingSeconds = total,
            EstimatedSeconds = plan.Groups.Count == 0 ? total : time.SideBySide(total, longest, batch.Runs.Count),
            IsUpperBound = batch.Runs.Any(run => run.Spec.Training.EarlyStopping is not null),
            QueuePosition = waiting,
            WaitSeconds = wait,
            Axes = plan.Axes,
            Warnings = Warnings(plan),
        };
    }

    /// <summary>What a ready-made experiment takes with nothing reused.</summary>
    public async Task<ReadyMadeSize> SizeAsync(ReadyMadeExperiment experiment, ExperimentScale scale, CancellationToken cancellationToken)
    {
        (int groups, int seeds, double[] costs, bool stopsEarly) = ReadyMadeCost.Of(experiment, scale);
        double total = await time.SecondsAsync(costs.Sum(), cancellationToken);
        if (experiment.IsComputed)
            return new(groups, seeds, 0, total);
        double longest = await time.SecondsAsync(costs.Max(), cancellationToken);
        return new(groups, seeds, costs.Length, time.SideBySide(total, longest, costs.Length), stopsEarly);
    }

    private async Task<(int Waiting, double Seconds)> QueueAsync(DateTimeOffset dueAt, CancellationToken cancellationToken)
    {
        await using OverfitDb db = await databases.CreateDbContextAsync(cancellationToken);
        var before = await db.Runs.AsNoTracking()
            .Where(run => run.Status == RunStatus.Running || (run.Status == RunStatus.Queued && run.DueAt <= dueAt))
            .Select(run => new { run.Status, run.Spec })
            .ToListAsync(cancellationToken);
        double total = await time.SecondsAsync(before.Sum(run => EngineWork.Of(run.Spec)), cancellationToken);
        return (before.Count(run => run.Status == RunStatus.Queued), time.SideBySide(total, 0, before.Count));
    }

    private static List<LocalizedText> Warnings(ExperimentPlan plan)
    {
        List<LocalizedText> warnings = [];
        if (plan.Seeds.Count == 1)
            warnings.Add(Both(Text.OneSeedWarning));
        else if (plan.Seeds.Count < 5 && plan.Groups.Count > 1)
            warnings.Add(Both(Text.FewSeedsWarning, plan.Seeds.Count));
        return warnings;
    }

    private static LocalizedText Both(Text text, params ReadOnlySpan<object?> values) =>
        new(Texts.In(Texts.Korean, text, values), Texts.In(Texts.English, text, values));
}
