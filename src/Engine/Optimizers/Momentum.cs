using System.Numerics;
using OverfitWeb.Engine.Catalog;
using OverfitWeb.Engine.Kernels;

namespace OverfitWeb.Engine.Optimizers;

/// <summary>
/// SGD with a heavy ball: v ← μv + ∂L/∂W, W ← W − ηv (Polyak 1964; the form of Sutskever et al. 2013 with η outside of v).
/// </summary>
/// <param name="learningRate">η.</param>
/// <param name="momentum">μ.</param>
public sealed class Momentum(double learningRate, double momentum) : IOptimizer
{
    /// <summary>Its entry in the catalogue.</summary>
    public static Descriptor<IOptimizer> Descriptor { get; } = new()
    {
        Kind = "momentum",
        Name = new("모멘텀", "Momentum"),
        Description = new(
            "지난 기울기를 μ만큼 이어 갑니다: v ← μv + ∂L/∂W, W ← W − ηv.",
            "Carries past gradients on: v ← μv + ∂L/∂W, W ← W − ηv."),
        Source = "Polyak 1964; Sutskever et al. 2013, eq. 1",
        Parameters = [LearningRateParameter.WithDefault(0.01), OptimizerParameters.Momentum],
        Create = values => new Momentum(values.Number(LearningRateParameter.Name), values.Number("momentum")),
    };

    /// <inheritdoc/>
    public int Slots => 1;

    /// <inheritdoc/>
    public double LearningRate => learningRate;

    /// <inheritdoc/>
    public void Step<T>(IKernels<T> kernels, OptimizerStep step, Span<T> values, ReadOnlySpan<T> gradient, ReadOnlySpan<T[]> slots)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Span<T> velocity = slots[0];
        kernels.Scale(velocity, T.CreateTruncating(momentum), velocity);
        kernels.AddScaled(gradient, T.One, velocity);
        kernels.AddScaled(velocity, T.CreateTruncating(-step.LearningRate), values);
    }
}
