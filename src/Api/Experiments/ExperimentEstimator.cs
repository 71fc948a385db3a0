using Microsoft.EntityFrameworkCore;
using OverfitWeb.Api.Database;
using OverfitWeb.Api.Estimates;
using OverfitWeb.Api.Experiments.Plan;
using OverfitWeb.Api.Experiments.ReadyMade;
using OverfitWeb.Api.Wording;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Experiments;

/// <summary>Foretells what an experiment takes.</summary>
internal sealed class ExperimentEstimator(ExperimentTime time, IDbContextFactory<OverfitDb> databases)
{
    public async Task<ExperimentEstimate> EstimateAsync(ExperimentPlan plan, TrialBatch batch, CancellationToken cancellationToken)
    {
        double[] costs = plan.Groups.Count == 0
            ? [RandomFeaturesWork.Cost(plan.Request.Scale, plan.Seeds.Count)]
            : [.. batch.Trials.Where(trial => !trial.Reused).Select(trial => trial.Cost)];
        double total = await time.SecondsAsync(costs.Sum(), cancellationToken);
        double longest = await time.SecondsAsync(costs.DefaultIfEmpty().Max(), cancellationToken);
        (int waiting, double wait) = await QueueAsync(cancellationToken);
        return new()
        {
            Groups = plan.Groups.Count,
            Seeds = plan.Seeds,
            Runs = batch.Trials.Count,
            Reused = batch.Reused,
            ToTrain = batch.Runs.Count,
            TrainingSeconds = total,
            EstimatedSeconds = plan.Groups.Count == 0 ? total : time.SideBySide(total, longest, batch.Runs.Count),
            QueuePosition = waiting,
            WaitSeconds = wait,
            Axes = plan.Axes,
            Warnings = Warnings(plan),
        };
    }
            IsUpperBound = batch.Runs.Any(run => run.Spec.Training.EarlyStopping is not null),

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

    private async Task<(int Waiting, double Seconds)> QueueAsync(CancellationToken cancellationToken)
    {
        await using OverfitDb db = await databases.CreateDbContextAsync(cancellationToken);
        List<RunSpec> specs = await db.Runs.AsNoTracking()
            .Where(run => run.Status == RunStatus.Queued || run.Status == RunStatus.Running)
            .Select(run => run.Spec)
            .ToListAsync(cancellationToken);
        int waiting = await db.Runs.CountAsync(run => run.Status == RunStatus.Queued, cancellationToken);
        double total = await time.SecondsAsync(specs.Sum(spec => EngineWork.Of(spec)), cancellationToken);
        return (waiting, time.SideBySide(total, 0, specs.Count));
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
