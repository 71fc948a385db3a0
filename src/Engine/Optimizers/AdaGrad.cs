using System.Numerics;
using OverfitWeb.Engine.Catalog;
using OverfitWeb.Engine.Kernels;

namespace OverfitWeb.Engine.Optimizers;

/// <summary>Per-weight rates that only shrink: h ← h + g², W ← W − ηg / (√h + ε) (Duchi, Hazan and Singer 2011).</summary>
/// <param name="learningRate">η.</param>
/// <param name="epsilon">ε keeps the division away from zero.</param>
public sealed class AdaGrad(double learningRate, double epsilon) : IOptimizer
{
    /// <summary>Its entry in the catalogue.</summary>
    public static Descriptor<IOptimizer> Descriptor { get; } = new()
    {
        Kind = "adagrad",
        Name = new("AdaGrad", "AdaGrad"),
        Description = new(
            "많이 움직인 가중치의 학습률을 낮춥니다: h ← h + g², W ← W − ηg / (√h + ε).",
            "Slows the weights that have moved much: h ← h + g², W ← W − ηg / (√h + ε)."),
        Source = "Duchi, Hazan & Singer 2011",
        Parameters = [LearningRateParameter.WithDefault(0.01), OptimizerParameters.Epsilon(1e-7)],
        Create = values => new AdaGrad(values.Number(LearningRateParameter.Name), values.Number("epsilon")),
    };

    /// <inheritdoc/>
    public int Slots => 1;

    /// <inheritdoc/>
    public double LearningRate => learningRate;

    /// <inheritdoc/>
    public void Step<T>(IKernels<T> kernels, OptimizerStep step, Span<T> values, ReadOnlySpan<T> gradient, ReadOnlySpan<T[]> slots)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Span<T> squares = slots[0];
        Vector<T> rate = new(T.CreateTruncating(step.LearningRate));
        Vector<T> small = new(T.CreateTruncating(epsilon));
        int i = 0;
        for (; i <= values.Length - Vector<T>.Count; i += Vector<T>.Count)
        {
            Vector<T> g = new(gradient[i..]);
            Vector<T> h = new Vector<T>(squares[i..]) + (g * g);
            h.CopyTo(squares[i..]);
            (new Vector<T>(values[i..]) - RootedStep.Of(rate, g, h, small)).CopyTo(values[i..]);
        }

        for (; i < values.Length; i++)
        {
            squares[i] += gradient[i] * gradient[i];
            values[i] -= RootedStep.Of(rate, new(gradient[i]), new(squares[i]), small)[0];
        }
    }
}
