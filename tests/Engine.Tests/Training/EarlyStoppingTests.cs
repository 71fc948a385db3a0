using OverfitWeb.Engine.Data;
using OverfitWeb.Engine.Losses;
using OverfitWeb.Engine.Models;
using OverfitWeb.Engine.Optimizers;
using OverfitWeb.Engine.Tests.Data;
using OverfitWeb.Engine.Threading;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Engine.Tests.Training;

public sealed class EarlyStoppingTests(MnistFixture mnist)
{
    private TrainingPlan Plan => Plans.Overfit(mnist.Split(60, 200)) with
    {
        Data = new(mnist.Mnist.Train.First(60), mnist.Mnist.Test.First(200)) { Validation = mnist.Mnist.Train.Slice(60, 300) },
        HiddenWidths = [40, 40],
        BatchSize = 20,
        Epochs = 200,
        Optimizer = new Sgd(0.3),
    };

    [Theory]
    [InlineData(MonitoredValue.ValidationLoss)]
    [InlineData(MonitoredValue.ValidationAccuracy)]
    [InlineData(MonitoredValue.TestLoss)]
    [InlineData(MonitoredValue.TestAccuracy)]
    public void Stops_when_patience_is_over_and_restores_the_best_weights(MonitoredValue monitor)
    {
        const int Patience = 10;
        EarlyStopping stopping = new(monitor, Patience, 0);
        RecordingObserver observer = new();
        TrainingResult result = TrainingJob.Run(
            Plan with { EarlyStopping = stopping }, FloatPrecision.Float32, 2, observer, TestContext.Current.CancellationToken);

        double[] scores = [.. observer.Records.Select(stopping.ScoreOf)];
        int best = Array.IndexOf(scores, scores.Max());
        Assert.Equal(TrainingOutcome.StoppedEarly, result.Outcome);
        Assert.Equal(best, result.RestoredRecord);
        Assert.Equal(best + Patience + 1, observer.Records.Count);
        Assert.Equal(observer.Records[best].Validation, result.Validation!.Average);
        Assert.Equal(observer.Records[best].Test, result.Test.Average);
        Assert.Equal(Of(observer.Records[best].Test), Measured(observer.FinalWeights));
    }

    [Fact]
    public void Restores_the_best_weights_also_when_training_goes_to_its_end()
    {
        RecordingObserver observer = new();
        TrainingResult result = TrainingJob.Run(
            Plan with { EarlyStopping = new(MonitoredValue.ValidationLoss, 1000, 0), Epochs = 60 },
            FloatPrecision.Float32, 1, observer, TestContext.Current.CancellationToken);

        EpochReport best = observer.Records.MinBy(report => report.Validation!.Loss)!;
        Assert.Equal(TrainingOutcome.Completed, result.Outcome);
        Assert.Equal(60, observer.Records.Count);
        Assert.True(best.Epoch < 59);
        Assert.Equal(best.Epoch, result.RestoredRecord);
        Assert.Equal(best.Validation, result.Validation!.Average);
    }

    [Fact]
    public void A_change_smaller_than_the_minimum_is_no_improvement()
    {
        RecordingObserver observer = new();
        TrainingResult result = TrainingJob.Run(
            Plan with { EarlyStopping = new(MonitoredValue.ValidationLoss, 5, 1e6) },
            FloatPrecision.Float32, 1, observer, TestContext.Current.CancellationToken);
        Assert.Equal(TrainingOutcome.StoppedEarly, result.Outcome);
        Assert.Equal(0, result.RestoredRecord);
        Assert.Equal(6, observer.Records.Count);
    }

    [Fact]
    public void The_best_weights_by_test_accuracy_are_kept_beside_the_final_ones()
    {
        RecordingObserver observer = new();
        TrainingResult result = TrainingJob.Run(Plan, FloatPrecision.Float32, 1, observer, TestContext.Current.CancellationToken);
        int best = observer.Records.MaxBy(report => report.Test.Correct)!.Epoch;
        Assert.Null(result.RestoredRecord);
        Assert.Equal(best, observer.BestRecord);
        Assert.Equal(Of(observer.Records[best].Test), Measured(observer.BestWeights));
        Assert.Equal(Of(observer.Records[^1].Test), Measured(observer.FinalWeights));
    }

    /// <summary>Right answers and loss of saved weights on the test images, in single precision and in the order that the trainer has them in.</summary>
    private (int Correct, double Loss) Measured(byte[] weights)
    {
        using WorkerTeam team = new(1);
        using MemoryStream file = new(weights);
        ImageSet test = Plan.Data.Test.Pick(SimilarOrder.Of(Plan.Data.Test));
        float[] probabilities = [.. TrainedModel.Load(Plan, FloatPrecision.Float32, file).Average()
            .Predict(test, team, TestContext.Current.CancellationToken)
            .Select(p => (float)p)];
        ReadOnlySpan<byte> labels = test.Labels.Span;
        int correct = 0;
        for (int i = 0; i < labels.Length; i++)
            correct += Decision.Of<float>(probabilities.AsSpan(i * 10, 10)) == labels[i] ? 1 : 0;
        return (correct, SoftmaxCrossEntropy.SumOfLosses<float>(probabilities, labels, 10) / labels.Length);
    }

    private static (int Correct, double Loss) Of(Evaluation evaluation) => (evaluation.Correct, evaluation.Loss);
}
