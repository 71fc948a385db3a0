using System.Diagnostics;
using System.Numerics;
using OverfitWeb.Api.Runs;
using OverfitWeb.Api.Worker;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Engine.Data;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Models;
using OverfitWeb.Engine.Random;
using OverfitWeb.Engine.Threading;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Api.Estimates;

/// <summary>Tries a spec's network on the engine itself: some training steps, some images measured, timed on this machine.</summary>
internal static class Trial
{
    private const int FewestChecked = 8;
    private const int MostChecked = 12;

    /// <summary>Between two looks at the clock: a record of a large network with small batches takes a good part of a second.</summary>
    private const int WarmUpRecords = 2;

    private static readonly TimeSpan Budget = TimeSpan.FromMilliseconds(25);

    /// <summary>For the check: longer records vary less, so that fewer of them say as much.</summary>
    private static readonly TimeSpan CheckBudget = TimeSpan.FromMilliseconds(150);

    /// <summary>The runtime compiles for speed what was called thirty times and then had a tenth of a second.</summary>
    private static readonly TimeSpan WarmUpTime = TimeSpan.FromMilliseconds(400);

    /// <summary>
    /// Trains until the engine runs as fast as it will: in a process that has not trained yet, a step takes two to five times
    /// as long. On one thread: another compiles meanwhile.
    /// </summary>
    /// <param name="spec">What a <see cref="TrialSpec"/> comes to.</param>
    /// <param name="mnist">The images.</param>
    /// <param name="cancellationToken">Stops between two records.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static void WarmUp(RunSpec spec, Mnist mnist, CancellationToken cancellationToken)
    {
        TrainingPlan plan = PlanBuilder.Build(Lasting(spec, WarmUpRecords), mnist);
        long start = Stopwatch.GetTimestamp();
        do
            TrainingJob.Run(plan, spec.Training.Precision.ToEngine(), 1, new RecordClock(), cancellationToken);
        while (Stopwatch.GetElapsedTime(start) < WarmUpTime);
    }

    /// <summary>Measures on the calling thread, and on <paramref name="threads"/> together.</summary>
    /// <param name="spec">What a <see cref="TrialSpec"/> comes to.</param>
    /// <param name="mnist">The images.</param>
    /// <param name="threads">Threads of a run that is alone.</param>
    /// <param name="cancellationToken">Stops between two pieces of work.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static EngineCost Measure(RunSpec spec, Mnist mnist, int threads, CancellationToken cancellationToken)
    {
        EngineCost cost = spec.Training.Precision == Precision.Float64
            ? Measure<double>(spec, mnist, threads, cancellationToken)
            : Measure<float>(spec, mnist, threads, cancellationToken);
        return cost with { Check = Check(spec, cost, mnist, threads, cancellationToken) };
    }

    private static EngineCost Measure<T>(RunSpec spec, Mnist mnist, int threads, CancellationToken cancellationToken)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        IKernels<T> kernels = KernelCatalog.Fastest<T>().Kernels;
        long start = Stopwatch.GetTimestamp();
        TrainingPlan plan = PlanBuilder.Build(spec, mnist);
        SparseImages<T> train = new(plan.Data.Train);
        ImageBlocks<T> test = new(plan.Data.Test);
        double images = Stopwatch.GetElapsedTime(start).TotalSeconds / (plan.Data.Train.Count + plan.Data.Test.Count);

        start = Stopwatch.GetTimestamp();
        NetworkTrainer<T> trainer = new(plan, train, kernels);
        MemberSnapshot<T> snapshot = new(NetworkBuilder.BuildZero<T>(plan, new RandomStreams(plan.Seed)));
        double initial = Stopwatch.GetElapsedTime(start).TotalSeconds;

        double iteration = Timing.Best(() => trainer.TrainTo(trainer.Iterations + 1, cancellationToken), Budget, cancellationToken);
        double copies = Timing.Best(() => TakeSnapshot(trainer, snapshot, kernels), Budget / 4, cancellationToken);
        double alone = TimeMeasuring(snapshot.Network, kernels, test, 1, cancellationToken);
        double together = threads > 1 ? TimeMeasuring(snapshot.Network, kernels, test, threads, cancellationToken) : alone;
        return new(iteration, alone / test.Count, copies, initial, images, Math.Clamp(alone / together, 1, threads));
    }

    private static void TakeSnapshot<T>(NetworkTrainer<T> trainer, MemberSnapshot<T> snapshot, IKernels<T> kernels)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        snapshot.Take(trainer, kernels);
        Engine.Models.WeightNorms.MeanOf([snapshot.Network], kernels);
        trainer.PenaltyOf(snapshot.Network);
    }

    private static double TimeMeasuring<T>(
        Network<T> network, IKernels<T> kernels, ImageBlocks<T> images, int threads, CancellationToken cancellationToken)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using WorkerTeam team = new(threads);
        Evaluator<T> evaluator = new(kernels, team);
        return Timing.Best(() => evaluator.Measure([network], images, cancellationToken), Budget, cancellationToken);
    }

    /// <summary>
    /// Trains for real and holds each record's time against the foretold one. A record measures as many images as there is
    /// time for: in a short one the threads' waiting for each other weighs more than in most runs.
    /// </summary>
    private static List<double> Check(RunSpec spec, EngineCost cost, Mnist mnist, int threads, CancellationToken cancellationToken)
    {
        double images = CheckBudget.TotalSeconds / FewestChecked * cost.Speedup / cost.Image;
        RunSpec longer = spec with { Dataset = spec.Dataset with { TestSize = (int)Math.Clamp(images, spec.Dataset.TestSize, mnist.Test.Count) } };
        double foretold = RunTime.OfRecord(Lasting(longer, MostChecked), cost);
        int records = (int)Math.Clamp(CheckBudget.TotalSeconds / foretold, FewestChecked, MostChecked);
        RecordClock clock = new();
        TrainingJob.Run(PlanBuilder.Build(Lasting(longer, records), mnist), spec.Training.Precision.ToEngine(), threads, clock, cancellationToken);
        return [.. clock.Seconds.Select(seconds => seconds / foretold)];
    }

    private static RunSpec Lasting(RunSpec spec, int epochs) => spec with { Training = spec.Training with { Epochs = epochs } };
}
