using System.Numerics;
using OverfitWeb.Engine.Kernels;

namespace OverfitWeb.Engine.Regularization;

/// <summary>Projects weights back into an allowed set after the optimiser's step. Biases are never constrained.</summary>
public interface IWeightConstraint
{
    /// <summary>Projects one layer in place.</summary>
    /// <param name="kernels">Arithmetic.</param>
    /// <param name="layer">Index of the weight layer, 0 at the input.</param>
    /// <param name="weights">inputs × outputs, row-major.</param>
    /// <param name="inputs">Rows: one a unit of the layer below.</param>
    /// <param name="outputs">Columns: one a unit of this layer.</param>
    void Project<T>(IKernels<T> kernels, int layer, Span<T> weights, int inputs, int outputs)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;
}
