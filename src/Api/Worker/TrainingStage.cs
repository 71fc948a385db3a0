using OverfitWeb.Api.Queue;
using OverfitWeb.Engine.Data;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Api.Worker;

/// <summary>A stretch of a training under one plan. A run has one; a fork has one more for each spec of its lineage.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Until">The record that it ends with; null for the end of training.</param>
internal sealed record TrainingStage(TrainingPlan Plan, int? Until)
{
    /// <summary>The stages of a run, in order.</summary>
    public static IReadOnlyList<TrainingStage> Of(Claim claim, Mnist mnist)
    {
        TrainingPlan own = PlanBuilder.Build(claim.Spec, mnist);
        // A fork sees the same images as its parent, so that they are split only once.
        return
        [
            .. claim.Lineage.Select(stage => new TrainingStage(PlanBuilder.Build(stage.Spec, mnist) with { Data = own.Data }, stage.Records)),
            new(own, null),
        ];
    }
}
