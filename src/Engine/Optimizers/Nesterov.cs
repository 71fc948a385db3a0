using System.Numerics;
using OverfitWeb.Engine.Catalog;
using OverfitWeb.Engine.Kernels;

namespace OverfitWeb.Engine.Optimizers;

/// <summary>
/// Nesterov's accelerated gradient: v ← μv + g, W ← W − η(g + μv), with g = ∂L/∂W
/// (Nesterov 1983; the form of Bengio et al. 2013, eq. 7).
/// </summary>
/// <param name="learningRate">η.</param>
/// <param name="momentum">μ.</param>
public sealed class Nesterov(double learningRate, double momentum) : IOptimizer
{
    /// <summary>Its entry in the catalogue.</summary>
    public static Descriptor<IOptimizer> Descriptor { get; } = new()
    {
        Kind = "nesterov",
        Name = new("네스테로프 모멘텀", "Nesterov momentum"),
        Description = new(
            "모멘텀이 나아갈 곳에서 기울기를 봅니다: v ← μv + g, W ← W − η(g + μv).",
            "Looks where momentum is about to go: v ← μv + g, W ← W − η(g + μv)."),
        Source = "Nesterov 1983; Bengio et al. 2013, eq. 7",
        Parameters = [LearningRateParameter.WithDefault(0.01), OptimizerParameters.Momentum],
        Create = values => new Nesterov(values.Number(LearningRateParameter.Name), values.Number("momentum")),
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
        T rate = T.CreateTruncating(-step.LearningRate);
        kernels.Scale(velocity, T.CreateTruncating(momentum), velocity);
        kernels.AddScaled(gradient, T.One, velocity);
        kernels.AddScaled(gradient, rate, values);
        kernels.AddScaled(velocity, rate * T.CreateTruncating(momentum), values);
    }
}
