using System.Numerics;
using OverfitWeb.Engine.Kernels;

namespace OverfitWeb.Engine.Regularization;

/// <summary>
/// A term of the loss that depends on the weights alone. It acts on the gradient, before the optimiser's step,
/// and on weight matrices only: biases are never penalised.
/// </summary>
public interface IWeightPenalty
{
    /// <summary>What one layer adds to the loss.</summary>
    /// <param name="kernels">Arithmetic.</param>
    /// <param name="layer">Index of the weight layer, 0 at the input.</param>
    /// <param name="weights">The layer's weights, any order.</param>
    double Value<T>(IKernels<T> kernels, int layer, ReadOnlySpan<T> weights)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;

    /// <summary>Adds the derivative of <see cref="Value"/> by each weight to <paramref name="gradient"/>.</summary>
    /// <param name="kernels">Arithmetic.</param>
    /// <param name="layer">Index of the weight layer, 0 at the input.</param>
    /// <param name="weights">The layer's weights.</param>
    /// <param name="gradient">Same length and order as <paramref name="weights"/>.</param>
    void AddGradient<T>(IKernels<T> kernels, int layer, ReadOnlySpan<T> weights, Span<T> gradient)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;
}
