using OverfitWeb.Api.Queue;
using OverfitWeb.Api.Weights;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Api.Worker;

/// <summary>What the service wants to hear of a training: its records, and the weights when it ends.</summary>
internal sealed class RunObserver(Claim claim, RunRecorder recorder, WeightStore weights) : ITrainingObserver
{
    /// <summary>Whether the weights were kept; false until training ends.</summary>
    public bool WeightsKept { get; private set; }

    public void OnRecord(EpochReport report, ITrainingState state) => recorder.Record(report);

    public void OnEnd(TrainingResult result, ITrainedWeights trained)
    {
        // Numbers that are not finite are no network.
        if (result.Outcome != TrainingOutcome.Diverged)
            WeightsKept = weights.TryKeep(claim.RunId, claim.Fence, trained);
    }
}
