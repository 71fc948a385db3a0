using System.Numerics;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.State;
using OverfitWeb.Engine.Threading;

namespace OverfitWeb.Engine.Training;

/// <summary>Trains one plan: the door to the engine.</summary>
public static class TrainingJob
{
    /// <summary>Trains to the end on the calling thread and <paramref name="threads"/> − 1 more.</summary>
    /// <param name="plan">What to train.</param>
    /// <param name="precision">Floating-point type.</param>
    /// <param name="threads">Threads to use, at least 1; the result does not depend on it.</param>
    /// <param name="observer">Hears of every record, and of the end.</param>
    /// <param name="cancellationToken">Stops within an iteration or a block of images.</param>
    /// <returns>How it ended.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static TrainingResult Run(
        TrainingPlan plan, FloatPrecision precision, int threads, ITrainingObserver observer, CancellationToken cancellationToken) =>
        Start(plan, precision, new ThreadShare(threads), null, observer, cancellationToken);

    /// <summary>Goes on from a checkpoint to the end; the bits are those of a training that never stopped.</summary>
    /// <param name="plan">The same plan.</param>
    /// <param name="precision">The same precision.</param>
    /// <param name="threads">Threads to use, at least 1; need not be the same.</param>
    /// <param name="checkpoint">What <see cref="ITrainingState.Save"/> wrote; seekable.</param>
    /// <param name="observer">Hears of every record from there on, and of the end.</param>
    /// <param name="cancellationToken">Stops within an iteration or a block of images.</param>
    /// <returns>How it ended.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="CheckpointException">The checkpoint cannot be used; nothing was reported.</exception>
    public static TrainingResult Resume(
        TrainingPlan plan,
        FloatPrecision precision,
        int threads,
        Stream checkpoint,
        ITrainingObserver observer,
        CancellationToken cancellationToken) =>
        Start(plan, precision, new ThreadShare(threads), new ResumePoint(checkpoint), observer, cancellationToken);

    /// <summary>Trains to the end, from the start or from a checkpoint, of this plan or of one that it continues.</summary>
    /// <param name="plan">What to train.</param>
    /// <param name="precision">Floating-point type.</param>
    /// <param name="threads">Threads to use, as many as it says at a time; the result does not depend on it.</param>
    /// <param name="from">Where to go on; null for the start.</param>
    /// <param name="observer">Hears of every record from there on, and of the end.</param>
    /// <param name="cancellationToken">Stops within an iteration or a block of images.</param>
    /// <returns>How it ended.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="CheckpointException">The checkpoint cannot be used; nothing was reported.</exception>
    public static TrainingResult Start(
        TrainingPlan plan,
        FloatPrecision precision,
        ThreadShare threads,
        ResumePoint? from,
        ITrainingObserver observer,
        CancellationToken cancellationToken) => precision switch
        {
            FloatPrecision.Float32 => Start<float>(plan, threads, from, observer, cancellationToken),
            _ => Start<double>(plan, threads, from, observer, cancellationToken),
        };

    private static TrainingResult Start<T>(
        TrainingPlan plan, ThreadShare threads, ResumePoint? from, ITrainingObserver observer, CancellationToken cancellationToken)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using Trainer<T> trainer = new(plan, KernelCatalog.Fastest<T>().Kernels, threads);
        if (from is not null)
            trainer.Load(from);
        return trainer.Run(observer, cancellationToken);
    }
}
