using System.Numerics;
using OverfitWeb.Engine.Catalog;
using OverfitWeb.Engine.Kernels;

namespace OverfitWeb.Engine.Optimizers;

/// <summary>AdaGrad that forgets: h ← ρh + (1 − ρ)g², W ← W − ηg / (√h + ε) (Tieleman and Hinton 2012, lecture 6.5).</summary>
/// <param name="learningRate">η.</param>
/// <param name="decay">ρ.</param>
/// <param name="epsilon">ε keeps the division away from zero.</param>
public sealed class RmsProp(double learningRate, double decay, double epsilon) : IOptimizer
{
    /// <summary>Its entry in the catalogue.</summary>
    public static Descriptor<IOptimizer> Descriptor { get; } = new()
    {
        Kind = "rmsprop",
        Name = new("RMSProp", "RMSProp"),
        Description = new(
            "기울기 제곱의 지수 이동 평균으로 나눕니다: h ← ρh + (1 − ρ)g², W ← W − ηg / (√h + ε).",
            "Divides by a running root mean square: h ← ρh + (1 − ρ)g², W ← W − ηg / (√h + ε)."),
        Source = "Tieleman & Hinton 2012, lecture 6.5",
        Parameters = [LearningRateParameter.WithDefault(0.001), OptimizerParameters.Rate("decay", 0.99, "ρ"), OptimizerParameters.Epsilon(1e-8)],
        Create = values => new RmsProp(values.Number(LearningRateParameter.Name), values.Number("decay"), values.Number("epsilon")),
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
        Vector<T> keep = new(T.CreateTruncating(decay));
        Vector<T> add = new(T.CreateTruncating(1 - decay));
        Vector<T> small = new(T.CreateTruncating(epsilon));
        int i = 0;
        for (; i <= values.Length - Vector<T>.Count; i += Vector<T>.Count)
        {
            Vector<T> g = new(gradient[i..]);
            Vector<T> h = (keep * new Vector<T>(squares[i..])) + (add * g * g);
            h.CopyTo(squares[i..]);
            (new Vector<T>(values[i..]) - RootedStep.Of(rate, g, h, small)).CopyTo(values[i..]);
        }

        for (; i < values.Length; i++)
        {
            squares[i] = (keep[0] * squares[i]) + (add[0] * gradient[i] * gradient[i]);
            values[i] -= RootedStep.Of(rate, new(gradient[i]), new(squares[i]), small)[0];
        }
    }
}
