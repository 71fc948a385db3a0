using System.Numerics;
using OverfitWeb.Engine.Catalog;
using OverfitWeb.Engine.Kernels;

namespace OverfitWeb.Engine.Optimizers;

/// <summary>Stochastic gradient descent: W ← W − η ∂L/∂W (Robbins and Monro 1951).</summary>
/// <param name="learningRate">η.</param>
public sealed class Sgd(double learningRate) : IOptimizer
{
    /// <summary>Its entry in the catalogue.</summary>
    public static Descriptor<IOptimizer> Descriptor { get; } = new()
    {
        Kind = "sgd",
        Name = new("SGD (확률적 경사 하강법)", "SGD"),
        Description = new("기울기의 반대 방향으로 학습률만큼 나아갑니다: W ← W − η ∂L/∂W.", "A step against the gradient, as long as the learning rate: W ← W − η ∂L/∂W."),
        Source = "Robbins & Monro 1951",
        Parameters = [LearningRateParameter.WithDefault(0.01)],
        Create = values => new Sgd(values.Number(LearningRateParameter.Name)),
    };

    /// <inheritdoc/>
    public int Slots => 0;

    /// <inheritdoc/>
    public double LearningRate => learningRate;

    /// <inheritdoc/>
    public void Step<T>(IKernels<T> kernels, OptimizerStep step, Span<T> values, ReadOnlySpan<T> gradient, ReadOnlySpan<T[]> slots)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        kernels.AddScaled(gradient, T.CreateTruncating(-step.LearningRate), values);
}
