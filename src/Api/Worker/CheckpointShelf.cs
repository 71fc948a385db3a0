using OverfitWeb.Api.Checkpoints;
using OverfitWeb.Api.Queue;
using OverfitWeb.Api.Runs;

namespace OverfitWeb.Api.Worker;

/// <summary>Brings a training's checkpoints to the disk, behind its back.</summary>
internal sealed partial class CheckpointShelf(CheckpointPace pace, RunTransitions transitions, ILogger logger)
{
    public void Discard(PendingCheckpoint pending)
    {
        CheckpointStore.Discard(pending);
        pace.Arrived();
    }

    /// <summary>Puts a checkpoint in its place.</summary>
    /// <returns>Its row, still to be stored; null if the disk took it not, which is no reason to fail a run.</returns>
    public CheckpointRow? TryPublish(Claim claim, PendingCheckpoint pending)
    {
        try
        {
            string sha256 = CheckpointStore.Publish(pending);
            return new()
            {
                RunId = claim.RunId,
                Record = pending.Record,
                Stage = pending.Stage,
                Fence = claim.Fence,
                Sha256 = sha256,
                Bytes = pending.Bytes,
                TestAccuracy = pending.TestAccuracy,
                EngineVersion = claim.Trainer.EngineVersion,
                Kernels = claim.Trainer.Kernels,
                CreatedAt = transitions.Now,
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            LogNotKept(e, claim.RunId);
            CheckpointStore.Discard(pending);
            return null;
        }
        finally
        {
            pace.Arrived();
        }
    }

    [LoggerMessage(LogLevel.Error, "A checkpoint of run {RunId} could not be kept; it goes on without")]
    private partial void LogNotKept(Exception fault, Guid runId);
}
