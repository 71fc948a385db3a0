using System.Numerics;
using OverfitWeb.Engine.Catalog;
using OverfitWeb.Engine.Kernels;

namespace OverfitWeb.Engine.Activations;

/// <summary>
/// Gaussian error linear unit: f(x) = x·Φ(x), f′ = Φ(x) + x·φ(x), with the normal distribution itself, not its tanh
/// approximation (Hendrycks and Gimpel 2016, section 2).
/// </summary>
public sealed class Gelu : IActivation
{
    /// <summary>Its entry in the catalogue.</summary>
    public static Descriptor<IActivation> Descriptor { get; } = new()
    {
        Kind = "gelu",
        Name = new("GELU", "GELU"),
        Description = new("값에 정규분포의 누적확률을 곱합니다: x·Φ(x).", "Multiplies a value by its normal probability: x·Φ(x)."),
        Source = "Hendrycks & Gimpel 2016, section 2",
        Create = _ => new Gelu(),
    };

    /// <inheritdoc/>
    public void Forward<T>(IKernels<T> kernels, ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        SmoothFunction.Apply<Function<T>, T>(kernels, x, y);

    /// <inheritdoc/>
    public void Backward<T>(IKernels<T> kernels, ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> dy, Span<T> dx)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        SmoothFunction.Apply<Derivative<T>, T>(kernels, x, dy, dx);

    private static Vector<T> MinusHalfSquare<T>(Vector<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => x * x * new Vector<T>(T.CreateTruncating(-0.5));

    private readonly struct Function<T> : SmoothFunction.IFunction<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public static Vector<T> Exponent(Vector<T> x) => MinusHalfSquare(x);

        public static Vector<T> Of(Vector<T> x, Vector<T> exponential) => x * NormalProbability.Of(x, exponential);
    }

    private readonly struct Derivative<T> : SmoothFunction.IFunction<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        /// <summary>1/√(2π).</summary>
        private const double InverseRoot2Pi = 0.39894228040143267794;

        public static Vector<T> Exponent(Vector<T> x) => MinusHalfSquare(x);

        public static Vector<T> Of(Vector<T> x, Vector<T> exponential) =>
            NormalProbability.Of(x, exponential) + (x * exponential * new Vector<T>(T.CreateTruncating(InverseRoot2Pi)));
    }
}
