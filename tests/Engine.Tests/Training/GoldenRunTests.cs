using System.Runtime.InteropServices;
using System.Security.Cryptography;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Tests.Data;
using OverfitWeb.Engine.Tests.Golden;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Engine.Tests.Training;

/// <summary>The whole experiments of the document, record by record, against the book's own code.</summary>
public sealed class GoldenRunTests(MnistFixture mnist)
{
    private const double LossTolerance = 1e-9;
    private const double Float32TrainTolerance = 0.014;
    private const double Float32TestTolerance = 0.004;

    public static TheoryData<string, uint> Runs => new()
    {
        { "wd0", 0 }, { "wd0", 1 },
        { "wd01", 0 }, { "wd01", 1 },
        { "nodrop", 0 }, { "nodrop", 1 },
        { "drop02", 0 }, { "drop02", 1 },
    };

    [Theory]
    [MemberData(nameof(Runs))]
    public void Float64_repeats_the_book(string variant, uint seed)
    {
        GoldenRun golden = GoldenRun.Load(variant, seed);
        RecordingObserver observer = new();
        using Trainer<double> trainer = new(Golden(variant, seed), KernelCatalog.Fastest<double>().Kernels, threads: 2);
        TrainingResult result = trainer.Run(observer, TestContext.Current.CancellationToken);
        List<EpochReport> records = observer.Records;

        Assert.Equal(TrainingOutcome.Completed, result.Outcome);
        Assert.Equal(golden.TrainAcc, records.Select(r => r.Train.Accuracy));
        Assert.Equal(golden.TestAcc, records.Select(r => r.Test.Accuracy));
        Assert.Equal(golden.FinalTestAccAfterAllIterations, result.Test.Average.Accuracy);
        Assert.Equal(golden.Iterations, result.Iterations);
        AssertClose(golden.TrainLoss, records.Select(r => r.Train.Loss), LossTolerance);
        AssertClose(golden.TestLoss, records.Select(r => r.Test.Loss), LossTolerance);
        AssertClose(golden.WeightPenalty, records.Select(r => r.Penalty), LossTolerance);
        for (int layer = 0; layer < trainer.Networks[0].DenseLayers.Length; layer++)
        {
            double[] weights = trainer.Networks[0].DenseLayers[layer].Weights.Values;
            Assert.Equal(golden.Final[$"W{layer + 1}"].L2, Math.Sqrt(weights.Sum(w => w * w)), LossTolerance);
            double[] bias = trainer.Networks[0].DenseLayers[layer].Bias.Values;
            Assert.Equal(golden.Final[$"b{layer + 1}"].L2, Math.Sqrt(bias.Sum(w => w * w)), LossTolerance);
        }
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void Initial_weights_are_those_of_NumPy_bit_for_bit(string variant, uint seed)
    {
        GoldenRun golden = GoldenRun.Load(variant, seed);
        using Trainer<double> trainer = new(Golden(variant, seed), KernelCatalog.Fastest<double>().Kernels, threads: 1);
        for (int layer = 0; layer < trainer.Networks[0].DenseLayers.Length; layer++)
        {
            ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(trainer.Networks[0].DenseLayers[layer].Weights.Values.AsSpan());
            Assert.Equal(golden.Init[$"W{layer + 1}"].Sha256, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }
    }

    [Fact]
    public void First_gradients_are_those_of_the_book()
    {
        using Trainer<double> trainer = new(Golden("wd0", 0), KernelCatalog.Fastest<double>().Kernels, threads: 1);
        trainer.TrainTo(1, TestContext.Current.CancellationToken);
        for (int layer = 0; layer < trainer.Networks[0].DenseLayers.Length; layer++)
        {
            AssertClose(GoldenRun.LoadArray($"grad1_W{layer + 1}"), trainer.Networks[0].DenseLayers[layer].Weights.Gradient, 1e-14);
            AssertClose(GoldenRun.LoadArray($"grad1_b{layer + 1}"), trainer.Networks[0].DenseLayers[layer].Bias.Gradient, 1e-14);
        }
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void Float32_stays_near_the_book(string variant, uint seed)
    {
        GoldenRun golden = GoldenRun.Load(variant, seed);
        RecordingObserver observer = new();
        TrainingResult result = TrainingJob.Run(
            Golden(variant, seed), FloatPrecision.Float32, threads: 2, observer, TestContext.Current.CancellationToken);
        List<EpochReport> records = observer.Records;

        AssertClose(golden.TrainAcc, records.Select(r => r.Train.Accuracy), Float32TrainTolerance);
        AssertClose(golden.TestAcc, records.Select(r => r.Test.Accuracy), Float32TestTolerance);
        Assert.Equal(golden.FinalTestAccAfterAllIterations, result.Test.Average.Accuracy, Float32TestTolerance);
        Assert.Equal(golden.Iterations, result.Iterations);
        Assert.Equal(TrainingOutcome.Completed, result.Outcome);
    }

    private static void AssertClose(double[] expected, IEnumerable<double> actual, double tolerance)
    {
        double[] values = [.. actual];
        Assert.Equal(expected.Length, values.Length);
        for (int i = 0; i < expected.Length; i++)
            Assert.True(Math.Abs(expected[i] - values[i]) <= tolerance, $"record {i}: expected {expected[i]:R}, got {values[i]:R}");
    }

    private TrainingPlan Golden(string variant, uint seed) => Plans.Golden(variant, mnist.Split(300, 10_000), seed);
}
