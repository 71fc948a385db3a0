using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Ui.Live;

/// <summary>How fast a run goes, told from its newest record: events carry records but no progress.</summary>
public static class Pace
{
    /// <summary>
    /// The progress as of <paramref name="last"/>. Images are counted as the service counts them: every batch, and at every
    /// record the training, validation and test images, each through every member of the model.
    /// </summary>
    public static RunProgress After(MetricRecord last, RunProgress before, RunSpec spec)
    {
        double seconds = last.ElapsedSeconds;
        int measured = spec.Dataset.TrainSize + spec.Dataset.ValidationSize + spec.Dataset.TestSize;
        double images = Images(last.Iteration, last.Seq);
        double allImages = Images(before.TotalIterations, before.TotalRecords);

        return before with
        {
            Records = last.Seq,
            Iterations = last.Iteration,
            ElapsedSeconds = seconds,
            ImagesPerSecond = seconds > 0 ? images / seconds : before.ImagesPerSecond,
            RemainingSeconds = images > 0 ? Math.Max(0, seconds * (allImages - images) / images) : before.RemainingSeconds,
        };

        double Images(int iterations, int records) =>
            spec.Model.Members * (((double)iterations * spec.Training.BatchSize) + ((double)records * measured));
    }
}
