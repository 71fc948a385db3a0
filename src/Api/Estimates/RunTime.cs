using OverfitWeb.Api.Runs;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Api.Estimates;

/// <summary>How long a spec trains, from what its network costs and how the engine shares the work.</summary>
internal static class RunTime
{
    /// <summary>Seconds of a run to its last epoch.</summary>
    public static double Of(RunSpec spec, EngineCost cost) =>
        (spec.Training.Epochs * OfRecord(spec, cost)) + (spec.Model.Members * cost.Start) + (Images(spec) * cost.ImageStart);

    /// <summary>
    /// Seconds from one record to the next: threads share the images to measure and the members' training to the next
    /// record, of which each is one thread's work; then all wait for the last, and snapshots are taken.
    /// </summary>
    public static double OfRecord(RunSpec spec, EngineCost cost)
    {
        RecordingSchedule schedule = NewRun.ScheduleOf(spec);
        double members = spec.Model.Members;
        double training = cost.Iteration * schedule.TotalIterations / schedule.TotalRecords;
        double all = members * (training + (cost.Image * Images(spec)));
        return Math.Max(training, all / cost.Speedup) + (members * cost.Snapshot);
    }

    private static double Images(RunSpec spec) =>
        (double)spec.Dataset.TrainSize + spec.Dataset.ValidationSize + spec.Dataset.TestSize;
}
