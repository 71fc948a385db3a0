using System.Diagnostics;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Benchmarks.Verbs;

/// <summary>One training from plan to end, measured.</summary>
/// <param name="Seconds">Wall time, with everything that is prepared from the images.</param>
/// <param name="CpuSeconds">Of all threads of the process.</param>
/// <param name="BytesPerRecord">Allocated by all threads between the tenth record (or the first, of fewer) and the last, for each.</param>
/// <param name="TrainAccuracy">At the end.</param>
/// <param name="TestAccuracy">At the end.</param>
/// <param name="Kernels">Name of the kernels that ran.</param>
internal sealed record JobRun(
    double Seconds, double CpuSeconds, double BytesPerRecord, double TrainAccuracy, double TestAccuracy, string Kernels)
{
    /// <summary>Wall time until the first record.</summary>
    public double First { get; init; }

    /// <summary>Wall time until the last record.</summary>
    public double Last { get; init; }

    public static JobRun Of(TrainingPlan plan, FloatPrecision precision, int threads)
    {
        RecordObserver observer = new(plan.Epochs);
        TimeSpan cpu = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        TrainingResult result = TrainingJob.Run(plan, precision, threads, observer, CancellationToken.None);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return new(
            seconds,
            (Environment.CpuUsage.TotalTime - cpu).TotalSeconds,
            observer.BytesPerRecord,
            result.Train.Average.Accuracy,
            result.Test.Average.Accuracy,
            precision == FloatPrecision.Float32 ? KernelCatalog.Fastest<float>().Name : KernelCatalog.Fastest<double>().Name)
        {
            First = Stopwatch.GetElapsedTime(start, observer.First).TotalSeconds,
            Last = Stopwatch.GetElapsedTime(start, observer.Last).TotalSeconds,
        };
    }

    public override string ToString() =>
        $"{Seconds:F3} s wall, {CpuSeconds:F3} s CPU, train {TrainAccuracy:F4}, test {TestAccuracy:F4}, {BytesPerRecord:F0} bytes a record, {Kernels}";

    private sealed class RecordObserver(int records) : ITrainingObserver
    {
        private const int WarmRecords = 10;

        private long _warm;
        private int _from;

        public double BytesPerRecord { get; private set; }

        public long First { get; private set; }

        public long Last { get; private set; }

        public void OnRecord(EpochReport report, ITrainingState state)
        {
            Last = Stopwatch.GetTimestamp();
            if (report.Epoch == 0)
                First = Last;
            if (report.Epoch == Math.Min(WarmRecords, records) - 1)
                (_warm, _from) = (GC.GetTotalAllocatedBytes(precise: true), report.Epoch);
            else if (report.Epoch == records - 1 && report.Epoch > _from)
                BytesPerRecord = (GC.GetTotalAllocatedBytes(precise: true) - _warm) / (double)(report.Epoch - _from);
        }

        public void OnEnd(TrainingResult result, ITrainedWeights weights)
        {
        }
    }
}
