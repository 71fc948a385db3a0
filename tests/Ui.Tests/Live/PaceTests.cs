using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Live;
using OverfitWeb.Ui.Tests.Doubles;

namespace OverfitWeb.Ui.Tests.Live;

public sealed class PaceTests
{
    [Fact]
    public void Images_are_batches_and_measurements()
    {
        RunResponse run = Some.Run(total: 10);

        RunProgress progress = Pace.After(Some.Record(5), run.Progress, run.Spec);

        double images = (13 * 100) + (5 * 10_300);
        double all = (30 * 100) + (10 * 10_300);
        Assert.Equal(5, progress.Records);
        Assert.Equal(13, progress.Iterations);
        Assert.Equal(images / 0.5, progress.ImagesPerSecond!.Value, 6);
        Assert.Equal(0.5 * (all - images) / images, progress.RemainingSeconds!.Value, 6);
    }

    [Fact]
    public void Every_member_of_an_ensemble_counts()
    {
        RunResponse run = Some.Run();
        RunSpec five = run.Spec with { Model = new ModelSpec { Members = 5 } };

        double one = Pace.After(Some.Record(5), run.Progress, run.Spec).ImagesPerSecond!.Value;

        Assert.Equal(5 * one, Pace.After(Some.Record(5), run.Progress, five).ImagesPerSecond!.Value, 6);
    }
}
