using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Optimizers;
using OverfitWeb.Engine.Regularization;
using OverfitWeb.Engine.Tests.Data;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Engine.Tests.Training;

public sealed class TrainerTests(MnistFixture mnist)
{
    private TrainingPlan Small => Plans.Overfit(mnist.Split(60, 500)) with
    {
        HiddenWidths = [32, 20],
        BatchSize = 20,
        Epochs = 8,
        Dropout = new StandardDropout(new LayerStrengths(0.2)),
        Penalties = [new L2Penalty(new LayerStrengths(0.01))],
    };

    [Fact]
    public void Bits_do_not_depend_on_threads_or_kernels_in_single_precision() => CheckBits<float>();

    [Fact]
    public void Bits_do_not_depend_on_threads_or_kernels_in_double_precision() => CheckBits<double>();

    [Fact]
    public void Another_seed_gives_another_network() =>
        Assert.NotEqual(Train<float>(Small, 1), Train<float>(Small with { Seed = 1 }, 1));

    [Fact]
    public void Without_hidden_layers_it_is_logistic_regression()
    {
        RecordingObserver observer = new();
        TrainingResult result = TrainingJob.Run(
            Small with { HiddenWidths = [], Dropout = null, Epochs = 100, Optimizer = new Sgd(0.1) },
            FloatPrecision.Float64, 1, observer, TestContext.Current.CancellationToken);
        Assert.True(result.Train.Average.Accuracy > 0.95, $"{result.Train.Average.Accuracy}");
        Assert.Single(observer.Records[0].WeightNorms);
    }

    [Fact]
    public void Weights_that_grow_without_end_are_diverged_and_the_last_record_shows_it()
    {
        RecordingObserver observer = new();
        TrainingResult result = TrainingJob.Run(
            Small with { Optimizer = new Sgd(1), Penalties = [new L2Penalty(new LayerStrengths(10))], Epochs = 50 },
            FloatPrecision.Float32, 1, observer, TestContext.Current.CancellationToken);
        Assert.Equal(TrainingOutcome.Diverged, result.Outcome);
        Assert.False(observer.Records[^1].IsFinite);
        Assert.All(observer.Records.SkipLast(1), r => Assert.True(r.IsFinite));
    }

    [Fact]
    public void Cancelling_stops_it()
    {
        using CancellationTokenSource source = new();
        CancellingObserver observer = new(source, afterRecords: 3);
        Assert.ThrowsAny<OperationCanceledException>(() =>
            TrainingJob.Run(Small with { Epochs = 100_000 }, FloatPrecision.Float32, 2, observer, source.Token));
        Assert.Equal(3, observer.Count);
    }

    [Fact]
    public void Nothing_is_allocated_while_it_trains()
    {
        using Trainer<float> trainer = new(Small, KernelCatalog.Fastest<float>().Kernels, threads: 1);
        trainer.TrainTo(1, TestContext.Current.CancellationToken);
        long before = GC.GetAllocatedBytesForCurrentThread();
        trainer.TrainTo(250, TestContext.Current.CancellationToken);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private void CheckBits<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        string expected = Train(Small, 1, KernelCatalog.Fastest<T>());
        Assert.Equal(expected, Train(Small, 2, KernelCatalog.Fastest<T>()));
        Assert.Equal(expected, Train(Small, 4, KernelCatalog.Fastest<T>()));
        Assert.All(KernelCatalog.All<T>(), set => Assert.Equal(expected, Train(Small, 1, set)));
    }

    private static string Train<T>(TrainingPlan plan, int threads)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Train(plan, threads, KernelCatalog.Fastest<T>());

    /// <summary>Every bit that comes out: final weights and each record.</summary>
    private static string Train<T>(TrainingPlan plan, int threads, KernelSet<T> set)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        RecordingObserver observer = new();
        using Trainer<T> trainer = new(plan, set.Kernels, threads);
        trainer.Run(observer, TestContext.Current.CancellationToken);
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var parameter in trainer.Networks[0].Parameters)
            hash.AppendData(MemoryMarshal.AsBytes(parameter.Values.AsSpan()));
        string records = string.Join('\n', observer.Records.Select(r =>
            $"{r.Train.Correct} {r.Test.Correct} {r.Train.Loss:R} {r.Test.Loss:R} {r.Penalty:R} {string.Join(',', r.WeightNorms)}"));
        return Convert.ToHexString(hash.GetHashAndReset()) + "\n" + records;
    }

    private sealed class CancellingObserver(CancellationTokenSource source, int afterRecords) : ITrainingObserver
    {
        public int Count { get; private set; }

        public void OnRecord(EpochReport report, ITrainingState state)
        {
            if (++Count == afterRecords)
                source.Cancel();
        }

        public void OnEnd(TrainingResult result, ITrainedWeights weights) => throw new InvalidOperationException("It was cancelled.");
    }
}
