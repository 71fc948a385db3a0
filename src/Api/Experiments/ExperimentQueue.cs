using OverfitWeb.Api.Compare;
using OverfitWeb.Api.Experiments.Plan;
using OverfitWeb.Api.Queue;

namespace OverfitWeb.Api.Experiments;

/// <summary>Puts experiments into the queue: the experiment, its trials and its runs in one transaction, or nothing.</summary>
internal sealed class ExperimentQueue(RunIntake intake, ExperimentStore store, ExperimentSignal signal)
{
    public Guid NewId() => Guid.CreateVersion7(store.Now);

    /// <summary>Stores an experiment, unless the queue has no room for all of its runs.</summary>
    /// <returns>The experiment; null if the queue is too full.</returns>
    public async Task<Experiment?> TryAddAsync(Guid id, ExperimentPlan plan, TrialBatch batch, CancellationToken cancellationToken)
    {
        Experiment experiment = new()
        {
            Id = id,
            Name = plan.Request.Name,
            ReadyMade = plan.ReadyMade,
            Request = plan.Request,
            Layout = LayoutOf(plan),
            Wish = ExperimentWish.Run,
            CreatedAt = store.Now,
        };
        bool taken = await intake.TryTakeAsync(
            batch.Runs,
            db =>
            {
                db.Add(experiment);
                db.AddRange(batch.Trials);
                return Task.CompletedTask;
            },
            cancellationToken);
        if (taken)
            signal.Set();
        return taken ? experiment : null;
    }

    public static ExperimentLayout LayoutOf(ExperimentPlan plan) => new(
        plan.Axes,
        [.. plan.Groups.Select(group => new LayoutGroup(
            RunGroup.KeyOf(group.Spec),
            group.Label,
            group.Values,
            group.Spec.Dataset.TrainSize,
            group.Spec.Dataset.TestSize,
            group.Spec.Model.Members))],
        plan.Seeds,
        plan.Baseline);
}
