using OverfitWeb.Engine.Optimizers;
using OverfitWeb.Engine.Regularization;
using OverfitWeb.Engine.Tests.Data;
using OverfitWeb.Engine.Tests.Training;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Engine.Tests.Models;

/// <summary>Ways in which networks of the document really collapse, and the signs by which that is noticed.</summary>
public sealed class DeadUnitsTests(MnistFixture mnist)
{
    private TrainingPlan Plan => Plans.Overfit(mnist.Split(300, 1000)) with { Epochs = 60 };

    [Fact]
    public void A_learning_rate_that_is_too_large_kills_units_and_leaves_one_answer()
    {
        (TrainingResult result, EpochReport last) = Train(Plan with { Optimizer = new Adam(0.3, 0.9, 0.999, 1e-8) });
        Assert.True(result.DeadUnits > 0.5, $"{result.Outcome} {result.DeadUnits} {last.Test.MostAnswered}");
        Assert.InRange(last.Test.MostAnswered, 990, 1000);
    }

    [Fact]
    public void A_weight_decay_that_is_too_strong_leaves_one_answer()
    {
        (_, EpochReport last) = Train(Plan with { Penalties = [new L2Penalty(new LayerStrengths(1))], Epochs = 201 });
        Assert.Equal(last.Test.Count, last.Test.MostAnswered);
    }

    [Fact]
    public void A_network_that_learns_has_neither()
    {
        (TrainingResult result, EpochReport last) = Train(Plan with { Epochs = 201 });
        Assert.InRange(result.DeadUnits!.Value, 0, 0.2);
        Assert.InRange(last.Test.MostAnswered, 100, 250);
    }

    private static (TrainingResult Result, EpochReport Last) Train(TrainingPlan plan)
    {
        RecordingObserver observer = new();
        TrainingResult result = TrainingJob.Run(plan, FloatPrecision.Float32, 2, observer, TestContext.Current.CancellationToken);
        return (result, observer.Records[^1]);
    }
}
