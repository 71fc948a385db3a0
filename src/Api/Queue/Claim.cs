using OverfitWeb.Api.Runs;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Queue;

/// <summary>A worker's hold on a run: what it writes carries the fence, and counts only while the fence is still this one.</summary>
/// <param name="RunId">The run.</param>
/// <param name="Fence">The hold.</param>
/// <param name="Attempt">Which claim of the run this is, from 1.</param>
/// <param name="Spec">What to train.</param>
/// <param name="Lineage">What to train before, for a fork.</param>
/// <param name="Trainer">Who trains it.</param>
/// <param name="Records">Records stored by earlier claims; equal bits, so they are not written again.</param>
/// <param name="Best">The best of them.</param>
/// <param name="ElapsedSeconds">Training time up to them.</param>
internal sealed record Claim(
    Guid RunId,
    long Fence,
    int Attempt,
    RunSpec Spec,
    IReadOnlyList<ForkStage> Lineage,
    TrainerIdentity Trainer,
    int Records,
    MetricRecord? Best,
    double ElapsedSeconds)
{
    public static Claim On(Run run) => new(
        run.Id,
        run.Fence,
        run.Attempts,
        run.Spec,
        run.Lineage ?? [],
        new(run.EngineVersion ?? "", run.Kernels ?? ""),
        run.Records,
        run.Best,
        run.Last?.ElapsedSeconds ?? 0);
}
