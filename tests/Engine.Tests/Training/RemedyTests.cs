using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Models;
using OverfitWeb.Engine.Optimizers;
using OverfitWeb.Engine.Random;
using OverfitWeb.Engine.Regularization;
using OverfitWeb.Engine.Tests.Data;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Engine.Tests.Training;

/// <summary>Each remedy does in a whole training what it says.</summary>
public sealed class RemedyTests(MnistFixture mnist)
{
    private TrainingPlan Small => Plans.Overfit(mnist.Split(100, 500)) with { HiddenWidths = [30, 30], BatchSize = 25, Epochs = 30 };

    [Fact]
    public void Max_norm_keeps_every_unit_within_its_limit()
    {
        using Trainer<float> trainer = Run<float>(Small with { Constraints = [new MaxNormConstraint(0.5)], Optimizer = new Sgd(0.1) });
        foreach (var layer in trainer.Networks[0].DenseLayers)
        {
            for (int unit = 0; unit < layer.Outputs; unit++)
            {
                double squares = Enumerable.Range(0, layer.Inputs).Sum(i => Math.Pow(layer.Weights.Values[(i * layer.Outputs) + unit], 2));
                Assert.True(Math.Sqrt(squares) <= 0.5 * (1 + 1e-6));
            }
        }
    }

    [Fact]
    public void Inverted_dropout_is_standard_dropout_with_the_scale_moved_to_training()
    {
        DropoutRule standard = new StandardDropout(new LayerStrengths(0.2)).RuleOf(0.2);
        DropoutRule inverted = new InvertedDropout(new LayerStrengths(0.2)).RuleOf(0.2);
        Assert.Equal((0.2, 1.0, 0.8), (standard.Ratio, standard.TrainingScale, standard.EvaluationScale));
        Assert.Equal((0.2, 1.25, 1.0), (inverted.Ratio, inverted.TrainingScale, inverted.EvaluationScale));
    }

    [Fact]
    public void Input_dropout_draws_from_a_stream_of_its_own()
    {
        TrainingPlan plain = Small with { Dropout = new StandardDropout(new LayerStrengths(0.2)) };
        Assert.Equal(NextOfTheBooksStream(plain), NextOfTheBooksStream(plain with { InputDropout = 0.3 }));
        Assert.NotEqual(NextOfTheBooksStream(plain), NextOfTheBooksStream(plain with { Dropout = null }));

        static double NextOfTheBooksStream(TrainingPlan plan)
        {
            RandomStreams streams = new(plan.Seed);
            Network<double> network = NetworkBuilder.Build<double>(plan, streams);
            BackpropagationPass<double> pass = new(network, new ReferenceKernels<double>(), rows: 4);
            pass.Forward(new double[4 * network.Inputs]);
            return streams.Book.NextDouble();
        }
    }

    [Theory]
    [InlineData(true, 0.0)]
    [InlineData(false, 0.1)]
    public void Batch_norm_and_label_smoothing_still_learn(bool batchNorm, double labelSmoothing)
    {
        RecordingObserver observer = new();
        TrainingResult result = TrainingJob.Run(
            Small with { BatchNorm = batchNorm, LabelSmoothing = labelSmoothing, Optimizer = new Sgd(0.1) },
            FloatPrecision.Float32, 2, observer, TestContext.Current.CancellationToken);
        Assert.Equal(1, result.Train.Average.Accuracy);
        Assert.True(result.Test.Average.Accuracy > 0.5, $"{result.Test.Average.Accuracy}");
    }

    /// <summary>Zhang et al. 2017: the network first learns what is right, and in the end knows the wrong labels by heart.</summary>
    [Fact]
    public void Clean_and_wrong_labels_are_scored_apart()
    {
        OverfitWeb.Engine.Data.LabelNoise noise = OverfitWeb.Engine.Data.LabelNoise.Apply(mnist.Mnist.Train.First(200), 0.3, seed: 0);
        RecordingObserver observer = new();
        TrainingJob.Run(
            Small with
            {
                Data = new(noise.Images, mnist.Mnist.Test.First(500)) { WrongLabels = noise.IsWrong },
                HiddenWidths = [100, 100],
                Optimizer = new Sgd(0.1),
                Epochs = 150,
            },
            FloatPrecision.Float32, 2, observer, TestContext.Current.CancellationToken);
        Assert.All(observer.Records, report => Assert.Equal(60, report.Train.Wrong));
        Assert.All(observer.Records, report => Assert.Equal(
            report.Train.Accuracy, ((report.Train.CleanAccuracy * 140) + (report.Train.MemorizedFraction * 60))!.Value / 200, 1e-12));
        EpochReport early = observer.Records.First(report => report.Train.CleanAccuracy > 0.7);
        Assert.True(early.Train.MemorizedFraction < 0.4, $"{early.Train.MemorizedFraction}");
        Assert.True(observer.Records[^1].Train.MemorizedFraction > 0.95, $"{observer.Records[^1].Train.MemorizedFraction}");
        Assert.Null(observer.Records[^1].Test.MemorizedFraction);
    }

    private static Trainer<T> Run<T>(TrainingPlan plan)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        Trainer<T> trainer = new(plan, KernelCatalog.Fastest<T>().Kernels, threads: 1);
        trainer.Run(new RecordingObserver(), TestContext.Current.CancellationToken);
        return trainer;
    }
}
