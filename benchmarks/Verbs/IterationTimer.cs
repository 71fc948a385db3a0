using System.Diagnostics;
using System.Numerics;
using OverfitWeb.Engine.Data;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Benchmarks.Verbs;

/// <summary>Iterations alone, without any record, on one thread.</summary>
internal static class IterationTimer
{
    /// <summary>Seconds and bytes allocated of some iterations of a new network, after some that warm it up.</summary>
    public static (double Seconds, long Bytes) Time<T>(TrainingPlan plan, int iterations, int warmUp = 20)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        NetworkTrainer<T> trainer = new(plan, new SparseImages<T>(plan.Data.Train), KernelCatalog.Fastest<T>().Kernels);
        trainer.TrainTo(warmUp, CancellationToken.None);
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        trainer.TrainTo(warmUp + iterations, CancellationToken.None);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return (seconds, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }

    public static (double Seconds, long Bytes) Time(FloatPrecision precision, TrainingPlan plan, int iterations) =>
        precision == FloatPrecision.Float32 ? Time<float>(plan, iterations) : Time<double>(plan, iterations);
}
