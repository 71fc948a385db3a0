using OverfitWeb.Api.Checkpoints;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Api.Worker;

/// <summary>Where a claim begins to train.</summary>
/// <param name="Stage">The stage, from 0.</param>
/// <param name="Checkpoint">The checkpoint to go on from; null for the seed.</param>
/// <param name="Before">The plan that wrote it, if that is another stage's.</param>
internal sealed record StartingPoint(int Stage, CheckpointRow? Checkpoint, TrainingPlan? Before)
{
    /// <summary>Every way to begin, the one with the least to train again first; the seed last.</summary>
    public static IEnumerable<StartingPoint> All(IReadOnlyList<CheckpointRow> latestFirst, IReadOnlyList<TrainingStage> stages)
    {
        foreach (CheckpointRow row in latestFirst.Where(row => row.Stage < stages.Count))
        {
            yield return stages[row.Stage].Until == row.Record
                ? new(row.Stage + 1, row, stages[row.Stage].Plan)
                : new(row.Stage, row, null);
        }

        yield return new(0, null, null);
    }
}
