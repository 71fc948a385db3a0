using System.Numerics;
using OverfitWeb.Engine.Catalog;
using OverfitWeb.Engine.Kernels;

namespace OverfitWeb.Engine.Activations;

/// <summary>The logistic function f(x) = 1 / (1 + e⁻ˣ), f′ = y(1 − y) (Rumelhart, Hinton and Williams 1986, eq. 2).</summary>
public sealed class Sigmoid : IActivation
{
    /// <summary>Its entry in the catalogue.</summary>
    public static Descriptor<IActivation> Descriptor { get; } = new()
    {
        Kind = "sigmoid",
        Name = new("시그모이드", "Sigmoid"),
        Description = new("값을 0과 1 사이로 누릅니다: 1 / (1 + e⁻ˣ).", "Squeezes values between 0 and 1: 1 / (1 + e⁻ˣ)."),
        Source = "Rumelhart, Hinton & Williams 1986, eq. 2",
        Create = _ => new Sigmoid(),
    };

    /// <inheritdoc/>
    public void Forward<T>(IKernels<T> kernels, ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        SmoothFunction.Apply<Function<T>, T>(kernels, x, y);

    /// <inheritdoc/>
    public void Backward<T>(IKernels<T> kernels, ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> dy, Span<T> dx)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int i = 0;
        for (; i <= y.Length - Vector<T>.Count; i += Vector<T>.Count)
        {
            Vector<T> value = new(y[i..]);
            (new Vector<T>(dy[i..]) * value * (Vector<T>.One - value)).CopyTo(dx[i..]);
        }

        for (; i < y.Length; i++)
            dx[i] = dy[i] * y[i] * (T.One - y[i]);
    }

    /// <summary>1/(1 + e⁻ˣ), and below zero eˣ/(1 + eˣ), which does not overflow.</summary>
    private readonly struct Function<T> : SmoothFunction.IFunction<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public static Vector<T> Exponent(Vector<T> x) => -Vector.Abs(x);

        public static Vector<T> Of(Vector<T> x, Vector<T> exponential) =>
            Vector.ConditionalSelect(Vector.LessThan(x, Vector<T>.Zero), exponential, Vector<T>.One) / (Vector<T>.One + exponential);
    }
}
