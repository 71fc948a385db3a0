using System.Numerics;
using OverfitWeb.Engine.Catalog;
using OverfitWeb.Engine.Kernels;

namespace OverfitWeb.Engine.Optimizers;

/// <summary>Momentum and RMSProp together, both corrected for their start from zero (Kingma and Ba 2015, algorithm 1).</summary>
/// <param name="learningRate">η.</param>
/// <param name="beta1">β₁, of the mean.</param>
/// <param name="beta2">β₂, of the mean square.</param>
/// <param name="epsilon">ε keeps the division away from zero.</param>
public sealed class Adam(double learningRate, double beta1, double beta2, double epsilon) : IOptimizer
{
    /// <summary>Its entry in the catalogue.</summary>
    public static Descriptor<IOptimizer> Descriptor { get; } = new()
    {
        Kind = "adam",
        Name = new("Adam", "Adam"),
        Description = new(
            "모멘텀과 RMSProp을 합치고, 0에서 시작한 치우침을 바로잡습니다.",
            "Momentum and RMSProp together, corrected for their start from zero."),
        Source = "Kingma & Ba 2015, algorithm 1",
        Parameters = [LearningRateParameter.WithDefault(0.001), .. OptimizerParameters.Adam],
        Create = values => new Adam(values.Number(LearningRateParameter.Name), values.Number("beta1"), values.Number("beta2"), values.Number("epsilon")),
    };

    /// <inheritdoc/>
    public int Slots => 2;

    /// <inheritdoc/>
    public double LearningRate => learningRate;

    /// <inheritdoc/>
    public void Step<T>(IKernels<T> kernels, OptimizerStep step, Span<T> values, ReadOnlySpan<T> gradient, ReadOnlySpan<T[]> slots)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        AdamStep.Apply(step, beta1, beta2, epsilon, values, gradient, slots[0], slots[1]);
    }
}
