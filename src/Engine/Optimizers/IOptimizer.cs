using System.Numerics;
using OverfitWeb.Engine.Kernels;

namespace OverfitWeb.Engine.Optimizers;

/// <summary>How parameters follow the gradient. It keeps nothing itself: what it remembers lives in slots beside each parameter.</summary>
public interface IOptimizer
{
    /// <summary>Buffers of a parameter's size that it needs beside each parameter, zero at the start (momentum: 1, Adam: 2).</summary>
    int Slots { get; }

    /// <summary>Learning rate η before the schedule.</summary>
    double LearningRate { get; }

    /// <summary>One step for one parameter array.</summary>
    /// <param name="kernels">Arithmetic.</param>
    /// <param name="step">Learning rate and number of the step.</param>
    /// <param name="values">The parameters; changed in place.</param>
    /// <param name="gradient">Derivative of the loss by each.</param>
    /// <param name="slots"><see cref="Slots"/> buffers, each of the length of <paramref name="values"/>.</param>
    void Step<T>(IKernels<T> kernels, OptimizerStep step, Span<T> values, ReadOnlySpan<T> gradient, ReadOnlySpan<T[]> slots)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;
}
