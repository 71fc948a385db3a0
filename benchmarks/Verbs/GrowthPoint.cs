using System.Collections.Immutable;
using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using OverfitWeb.Benchmarks.Measuring;
using OverfitWeb.Engine.Data;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Models;
using OverfitWeb.Engine.Threading;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Benchmarks.Verbs;

/// <summary>What one setting costs.</summary>
/// <param name="IterationMs">One iteration of every member, batch 100, one after the other on one thread.</param>
/// <param name="RecordMs">Measuring training and test images with all threads, alone.</param>
/// <param name="EpochMs">From one record to the next: N / 100 iterations and a record, overlapped.</param>
/// <param name="JobSeconds">201 records at that pace.</param>
/// <param name="MemoryMiB">Managed memory of the training itself; images in bytes, and the test images that all trainings share, aside.</param>
internal sealed record GrowthPoint(double IterationMs, double RecordMs, double EpochMs, double JobSeconds, double MemoryMiB)
{
    private const int Records = 4;

    public static GrowthPoint Of(TrainingPlan plan, FloatPrecision precision, int threads, int rounds) =>
        precision == FloatPrecision.Float32 ? Of<float>(plan, threads, rounds) : Of<double>(plan, threads, rounds);

    public JsonObject ToJson(int value) => new()
    {
        ["value"] = value,
        ["iterationMs"] = IterationMs,
        ["recordMs"] = RecordMs,
        ["epochMs"] = EpochMs,
        ["jobSeconds"] = JobSeconds,
        ["memoryMiB"] = MemoryMiB,
    };

    private static GrowthPoint Of<T>(TrainingPlan plan, int threads, int rounds)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        const int Iterations = 30;
        IKernels<T> kernels = KernelCatalog.Fastest<T>().Kernels;
        List<double> iteration = [], record = [], epoch = [];
        double memory = 0;
        for (int round = 0; round < rounds; round++)
        {
            iteration.Add(IterationTimer.Time<T>(plan with { Members = 1 }, Iterations, warmUp: 5).Seconds / Iterations * 1e3 * plan.Members);
            (double epochOfRound, double recordOfRound, memory) = Train<T>(plan with { Epochs = Records }, kernels, threads);
            epoch.Add(epochOfRound);
            record.Add(recordOfRound);
        }

        double epochMs = new Sample(epoch).Median;
        return new(new Sample(iteration).Median, new Sample(record).Median, epochMs, 201 * epochMs / 1e3, memory);
    }

    // A method of its own: nothing that it held counts as there before the next one.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (double EpochMs, double RecordMs, double MemoryMiB) Train<T>(TrainingPlan plan, IKernels<T> kernels, int threads)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        SharedBlocks.Of<T>(plan.Data.Test);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        using Trainer<T> trainer = new(plan, kernels, threads);
        EpochClock clock = new();
        trainer.Run(clock, CancellationToken.None);
        double memory = (GC.GetTotalMemory(forceFullCollection: true) - before) / (1024.0 * 1024);
        return (clock.Milliseconds, MeasureAlone(plan, trainer.Networks, kernels, threads), memory);
    }

    /// <summary>Shortest of three measurements of the training and the test images, in milliseconds.</summary>
    private static double MeasureAlone<T>(TrainingPlan plan, ImmutableArray<Network<T>> networks, IKernels<T> kernels, int threads)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using WorkerTeam team = new(threads);
        Evaluator<T> evaluator = new(kernels, team);
        EvaluationSet<T>[] sets = [new(new ImageBlocks<T>(plan.Data.Test), networks.Length), new(new ImageBlocks<T>(plan.Data.Train), networks.Length)];
        foreach (Network<T> network in networks)
            network.Freeze(kernels);
        double best = double.PositiveInfinity;
        for (int i = 0; i < 3; i++)
        {
            long start = Stopwatch.GetTimestamp();
            evaluator.Measure(networks, sets, 0, _ => { }, CancellationToken.None);
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return best;
    }

    /// <summary>Shortest time from one record to the next; not to the last, while which nothing is trained.</summary>
    private sealed class EpochClock : ITrainingObserver
    {
        private long _last;

        public double Milliseconds { get; private set; } = double.PositiveInfinity;

        public void OnRecord(EpochReport report, ITrainingState state)
        {
            long now = Stopwatch.GetTimestamp();
            if (report.Epoch is > 0 and < Records - 1)
                Milliseconds = Math.Min(Milliseconds, Stopwatch.GetElapsedTime(_last, now).TotalMilliseconds);
            _last = now;
        }

        public void OnEnd(TrainingResult result, ITrainedWeights weights)
        {
        }
    }
}
