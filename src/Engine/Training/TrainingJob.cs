using OverfitWeb.Engine.Kernels;

namespace OverfitWeb.Engine.Training;

/// <summary>Trains one plan: the door to the engine.</summary>
public static class TrainingJob
{
    /// <summary>Trains to the end on the calling thread and, for measuring, <paramref name="threads"/> − 1 more.</summary>
    /// <param name="plan">What to train.</param>
    /// <param name="precision">Floating-point type.</param>
    /// <param name="threads">Threads to use, at least 1; the result does not depend on it.</param>
    /// <param name="observer">Hears of every record.</param>
    /// <param name="cancellationToken">Stops within an iteration or a block of images.</param>
    /// <returns>How it ended.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static TrainingResult Run(
        TrainingPlan plan,
        FloatPrecision precision,
        int threads,
        ITrainingObserver observer,
        CancellationToken cancellationToken)
    {
        switch (precision)
        {
            case FloatPrecision.Float32:
                using (Trainer<float> trainer = new(plan, KernelCatalog.Fastest<float>().Kernels, threads))
                    return trainer.Run(observer, cancellationToken);
            default:
                using (Trainer<double> trainer = new(plan, KernelCatalog.Fastest<double>().Kernels, threads))
                    return trainer.Run(observer, cancellationToken);
        }
    }
}
