using OverfitWeb.Api.Checkpoints;
using OverfitWeb.Api.Queue;
using OverfitWeb.Api.Runs;
using OverfitWeb.Engine.State;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Api.Worker;

/// <summary>Trains a claim's stages, from the latest checkpoint that can be used to the end. Takes the calling thread.</summary>
internal sealed partial class StagedTraining(CheckpointStore files, CheckpointRows rows, ILogger<StagedTraining> logger)
{
    /// <summary>Trains to the end.</summary>
    /// <param name="claim">The run.</param>
    /// <param name="stages">Its stages.</param>
    /// <param name="checkpoints">Its checkpoints, the latest first.</param>
    /// <param name="control">Stops it, and says how many threads it has.</param>
    /// <param name="observer">Hears of every record.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public TrainingResult Run(
        Claim claim, IReadOnlyList<TrainingStage> stages, IReadOnlyList<CheckpointRow> checkpoints, RunControl control, RunObserver observer)
    {
        FloatPrecision precision = claim.Spec.Training.Precision.ToEngine();
        foreach (StartingPoint start in StartingPoint.All(checkpoints, stages))
        {
            try
            {
                using FileStream? file = start.Checkpoint is CheckpointRow row ? files.Open(row) : null;
                if (start.Checkpoint is not null)
                    LogStart(claim.RunId, claim.Fence, start.Checkpoint.Record);
                ResumePoint? from = file is null ? null : new(file) { Before = start.Before };
                return Run(stages, start.Stage, precision, from, control, observer);
            }
            catch (Exception e) when (start.Checkpoint is not null && e is CheckpointException or FileNotFoundException or DirectoryNotFoundException)
            {
                LogUnusable(e, claim.RunId, start.Checkpoint!.Record);
                rows.DropAsync(start.Checkpoint, control.Token).GetAwaiter().GetResult();
                files.Delete([start.Checkpoint]);
            }
        }

        throw new InvalidOperationException("A training can always begin at its seed.");
    }

    private static TrainingResult Run(
        IReadOnlyList<TrainingStage> stages, int first, FloatPrecision precision, ResumePoint? from, RunControl control, RunObserver observer)
    {
        for (observer.Stage = first; stages[observer.Stage].Until is int until; observer.Stage++)
        {
            MemoryStream state = new();
            try
            {
                TrainingJob.Start(
                    stages[observer.Stage].Plan, precision, control.Threads, from, new StageObserver(observer, until, state), control.Token);
            }
            catch (StageObserver.StageEndedException)
            {
            }

            from = new(state) { Before = stages[observer.Stage].Plan };
        }

        return TrainingJob.Start(stages[observer.Stage].Plan, precision, control.Threads, from, observer, control.Token);
    }

    [LoggerMessage(LogLevel.Information, "Run {RunId} under fence {Fence} goes on from record {Record}")]
    private partial void LogStart(Guid runId, long fence, int record);

    [LoggerMessage(LogLevel.Warning, "The checkpoint of run {RunId} at record {Record} is of no use; the one before is taken")]
    private partial void LogUnusable(Exception fault, Guid runId, int record);
}
