using System.Numerics;
using OverfitWeb.Engine.Catalog;
using OverfitWeb.Engine.Kernels;

namespace OverfitWeb.Engine.Optimizers;

/// <summary>
/// Adam with decoupled weight decay: weights (never biases) shrink by η·λ before the step, apart from the gradient and its
/// running means (Loshchilov and Hutter 2019, algorithm 2). An L2 penalty with Adam is not the same: its λW goes through the means.
/// </summary>
/// <param name="learningRate">η.</param>
/// <param name="beta1">β₁, of the mean.</param>
/// <param name="beta2">β₂, of the mean square.</param>
/// <param name="epsilon">ε keeps the division away from zero.</param>
/// <param name="weightDecay">λ.</param>
public sealed class AdamW(double learningRate, double beta1, double beta2, double epsilon, double weightDecay) : IOptimizer
{
    /// <summary>Its entry in the catalogue.</summary>
    public static Descriptor<IOptimizer> Descriptor { get; } = new()
    {
        Kind = "adamw",
        Name = new("AdamW", "AdamW"),
        Description = new(
            "Adam과 같되, 가중치 감소를 기울기와 따로 적용합니다: W ← W − ηλW. L2 벌점과 다릅니다.",
            "Adam with weight decay apart from the gradient: W ← W − ηλW; not the same as an L2 penalty."),
        Source = "Loshchilov & Hutter 2019, algorithm 2",
        Parameters = [LearningRateParameter.WithDefault(0.001), .. OptimizerParameters.Adam, OptimizerParameters.WeightDecay],
        Create = values => new AdamW(values.Number(LearningRateParameter.Name), values.Number("beta1"), values.Number("beta2"), values.Number("epsilon"), values.Number("weightDecay")),
    };

    /// <inheritdoc/>
    public int Slots => 2;

    /// <inheritdoc/>
    public double LearningRate => learningRate;

    /// <inheritdoc/>
    public void Step<T>(IKernels<T> kernels, OptimizerStep step, Span<T> values, ReadOnlySpan<T> gradient, ReadOnlySpan<T[]> slots)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (step.IsWeight)
            kernels.Scale(values, T.CreateTruncating(1 - (step.LearningRate * weightDecay)), values);
        AdamStep.Apply(step, beta1, beta2, epsilon, values, gradient, slots[0], slots[1]);
    }
}
