using OverfitWeb.Api.Queue;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Api.Worker;

/// <summary>How a training's outcome is told.</summary>
internal static class Endings
{
    public static Ending Of(TrainingPlan plan, TrainingResult result) => result.Outcome switch
    {
        TrainingOutcome.Diverged => new(RunStatus.Failed, StopReason.Diverged, ReportMapping.ToFinal(plan, result), Diverged(plan, result)),
        TrainingOutcome.StoppedEarly => new(RunStatus.Succeeded, StopReason.EarlyStopping, ReportMapping.ToFinal(plan, result)),
        _ => new(RunStatus.Succeeded, StopReason.Epochs, ReportMapping.ToFinal(plan, result)),
    };

    public static Ending Failed(Exception fault) => new(
        RunStatus.Failed,
        StopReason.Error,
        Error: fault is OutOfMemoryException
            ? "There was not enough memory to train this network. Make it or its batches smaller."
            : $"The service could not train this run: {fault.Message}");

    private static string Diverged(TrainingPlan plan, TrainingResult result) =>
        $"Training diverged: after iteration {result.Iterations} (epoch {EpochAt(plan, result.Iterations)}) "
        + "the loss is no longer a finite number. Try a smaller learning rate"
        + (plan.Penalties.Count > 0 ? " or a smaller λ." : ".");

    private static int EpochAt(TrainingPlan plan, int iterations)
    {
        RecordingSchedule schedule = plan.RecordingSchedule;
        int epoch = 0;
        while (epoch + 1 < schedule.TotalRecords && schedule.IterationsAt(epoch + 1) <= iterations)
            epoch++;
        return epoch;
    }
}
