using OverfitWeb.Api.Checkpoints;
using OverfitWeb.Api.Faults;
using OverfitWeb.Api.Queue;
using OverfitWeb.Api.Weights;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Api.Worker;

/// <summary>What the service wants to hear of a training: its records, a checkpoint now and then, and the weights when it ends.</summary>
internal sealed partial class RunObserver(
    Claim claim,
    RunControl control,
    RunRecorder recorder,
    CheckpointStore checkpoints,
    CheckpointPace pace,
    WeightStore weights,
    RunMeter meter,
    TimeProvider clock,
    ILogger logger) : ITrainingObserver
{
    /// <summary>The stage that is trained.</summary>
    public int Stage { get; set; }

    /// <summary>Whether the weights were kept; false until training ends.</summary>
    public bool WeightsKept { get; private set; }

    public void OnRecord(EpochReport report, ITrainingState state)
    {
        bool leaves = control.LeavesAtRecord;
        recorder.Record(report, leaves || pace.IsDue ? TrySave(report, state) : null);
        if (!leaves)
            return;
        control.Stop();
        control.Token.ThrowIfCancellationRequested();
    }

    public void OnEnd(TrainingResult result, ITrainedWeights trained)
    {
        CrashPoint.At(CrashStep.Trained);
        // Numbers that are not finite are no network.
        if (result.Outcome != TrainingOutcome.Diverged)
            WeightsKept = weights.TryKeep(claim.RunId, claim.Fence, trained);
    }

    // A disk that takes no checkpoint is no reason to fail a run: without one it is trained again from further back.
    private PendingCheckpoint? TrySave(EpochReport report, ITrainingState state)
    {
        if (!report.IsFinite)
            return null;
        long start = clock.GetTimestamp();
        try
        {
            PendingCheckpoint pending = checkpoints.Prepare(claim.RunId, claim.Fence, state.Records, Stage, report.Test.Accuracy, state.Save);
            meter.Saved(pace.Took(start));
            return pending;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            LogNotSaved(e, claim.RunId);
            pace.Failed();
            return null;
        }
    }

    [LoggerMessage(LogLevel.Error, "No checkpoint of run {RunId} could be written; it goes on without")]
    private partial void LogNotSaved(Exception fault, Guid runId);
}
