using OverfitWeb.Engine.Data;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Models;
using OverfitWeb.Engine.Optimizers;
using OverfitWeb.Engine.Regularization;
using OverfitWeb.Engine.State;
using OverfitWeb.Engine.Tests.Data;
using OverfitWeb.Engine.Tests.Training;
using OverfitWeb.Engine.Threading;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Engine.Tests.Models;

public sealed class TrainedModelTests(MnistFixture mnist)
{
    private TrainingPlan Plan => Plans.Overfit(mnist.Split(100, 600)) with
    {
        HiddenWidths = [50, 50],
        BatchSize = 25,
        Epochs = 30,
        Optimizer = new Sgd(0.1),
        Dropout = new StandardDropout(new LayerStrengths(0.3)),
        BatchNorm = true,
        InputDropout = 0.1,
    };

    [Fact]
    public void Monte_Carlo_dropout_goes_to_its_mean_as_samples_grow()
    {
        TrainedModel model = Train(Plan);
        double[] few = Predict(model.MonteCarlo(4, 1));
        double[] many = Predict(model.MonteCarlo(64, 1));
        double[] others = Predict(model.MonteCarlo(64, 2));
        double[] scaled = Predict(model.Average());

        // The error of a mean shrinks with the root of the number of samples: 64 against 4 is a quarter.
        Assert.InRange(Distance(many, others), 1e-4, 0.5 * Distance(few, others));
        // Weight scaling is near the mean of the samples, but not it.
        Assert.InRange(Distance(scaled, many), 1e-3, 0.2);
        for (int row = 0; row < 600; row++)
            Assert.Equal(1, many.AsSpan(row * 10, 10).ToArray().Sum(), 1e-5);
    }

    [Fact]
    public void Monte_Carlo_dropout_gives_the_same_bits_for_any_number_of_threads()
    {
        TrainedModel model = Train(Plan);
        Assert.Equal(Predict(model.MonteCarlo(5, 1), threads: 1), Predict(model.MonteCarlo(5, 1), threads: 4));
        Assert.NotEqual(Predict(model.MonteCarlo(5, 1)), Predict(model.MonteCarlo(5, 2)));
    }

    [Fact]
    public void A_member_alone_has_the_masks_that_it_has_among_the_others()
    {
        TrainedModel model = Train(Plan with { Members = 2 });
        double[][] alone = [.. Enumerable.Range(0, 2).Select(member => Predict(model.MonteCarlo(member, 5, 1)))];
        Assert.Equal(EnsemblePredictor.Average(alone), Predict(model.MonteCarlo(5, 1)));
        Assert.NotEqual(alone[0], alone[1]);
    }

    [Fact]
    public void Without_dropout_every_sample_is_the_same()
    {
        TrainedModel model = Train(Plan with { Dropout = null, InputDropout = 0 });
        double[] plain = Predict(model.Average());
        Assert.Equal(plain, Predict(model.MonteCarlo(1, 1)));
        Assert.True(Distance(plain, Predict(model.MonteCarlo(3, 1))) < 1e-12);
    }

    [Fact]
    public void Networks_of_other_shapes_and_precisions_make_an_ensemble()
    {
        IPredictor[] members =
        [
            Train(Plan).Average(),
            Train(Plan with { HiddenWidths = [20], Seed = 3 }, FloatPrecision.Float64).Average(),
            Train(Plan with { Members = 2, Seed = 9 }).Average(),
        ];
        double[] together = Predict(new EnsemblePredictor(members));
        double[][] each = [.. members.Select(member => Predict(member))];
        for (int i = 0; i < together.Length; i++)
            Assert.Equal(each.Average(p => p[i]), together[i], 1e-15);
        Assert.Throws<ArgumentException>(() => new EnsemblePredictor([]));
    }

    [Fact]
    public void Weights_are_shown_as_they_are()
    {
        RecordingObserver observer = new();
        using Trainer<float> trainer = new(Plan, KernelCatalog.Fastest<float>().Kernels, 1);
        trainer.Run(observer, TestContext.Current.CancellationToken);
        using MemoryStream file = new(observer.FinalWeights);
        TrainedModel model = TrainedModel.Load(Plan, FloatPrecision.Float32, file);
        Assert.Equal([(784, 50), (50, 50), (50, 10)], model.Weights[0].Select(layer => (layer.Inputs, layer.Outputs)));
        Assert.Equal(trainer.Networks[0].DenseLayers[1].Weights.Values.Select(w => (double)w), model.Weights[0][1].Values);
    }

    [Fact]
    public void Weights_of_another_plan_are_refused()
    {
        RecordingObserver observer = new();
        TrainingJob.Run(Plan, FloatPrecision.Float32, 1, observer, TestContext.Current.CancellationToken);
        using MemoryStream file = new(observer.FinalWeights);
        Assert.Throws<CheckpointException>(() => TrainedModel.Load(Plan with { Identity = "other" }, FloatPrecision.Float32, file));
        Assert.Throws<CheckpointException>(() => TrainedModel.Load(Plan with { BatchNorm = false }, FloatPrecision.Float32, file));
        Assert.Throws<CheckpointException>(() => TrainedModel.Load(Plan, FloatPrecision.Float64, file));
        Assert.Throws<ArgumentException>(() => Predict(
            TrainedModel.Load(Plan, FloatPrecision.Float32, file).Average(),
            images: new ImageSet(new byte[4], new byte[1], pixelsPerImage: 4, classes: 10)));
    }

    private static double Distance(double[] a, double[] b) => Math.Sqrt(a.Zip(b, (x, y) => (x - y) * (x - y)).Average());

    private static TrainedModel Train(TrainingPlan plan, FloatPrecision precision = FloatPrecision.Float32)
    {
        RecordingObserver observer = new();
        TrainingJob.Run(plan, precision, 2, observer, TestContext.Current.CancellationToken);
        using MemoryStream file = new(observer.FinalWeights);
        return TrainedModel.Load(plan, precision, file);
    }

    private double[] Predict(IPredictor predictor, int threads = 2, ImageSet? images = null)
    {
        using WorkerTeam team = new(threads);
        return predictor.Predict(images ?? mnist.Mnist.Test.First(600), team, TestContext.Current.CancellationToken);
    }
}
