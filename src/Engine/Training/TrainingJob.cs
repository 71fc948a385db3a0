using System.Numerics;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.State;

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
        Start(plan, precision, threads, null, observer, cancellationToken);

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
        Start(plan, precision, threads, checkpoint, observer, cancellationToken);

    private static TrainingResult Start(
        TrainingPlan plan,
        FloatPrecision precision,
        int threads,
        Stream? checkpoint,
        ITrainingObserver observer,
        CancellationToken cancellationToken) => precision switch
        {
            FloatPrecision.Float32 => Start<float>(plan, threads, checkpoint, observer, cancellationToken),
            _ => Start<double>(plan, threads, checkpoint, observer, cancellationToken),
        };

    private static TrainingResult Start<T>(
        TrainingPlan plan, int threads, Stream? checkpoint, ITrainingObserver observer, CancellationToken cancellationToken)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using Trainer<T> trainer = new(plan, KernelCatalog.Fastest<T>().Kernels, threads);
        if (checkpoint is not null)
            trainer.Load(checkpoint);
        return trainer.Run(observer, cancellationToken);
    }
}
