using System.Numerics;
using MathNet.Numerics;
using OverfitWeb.Engine.Catalog;
using OverfitWeb.Engine.Kernels;

namespace OverfitWeb.Engine.Activations;

/// <summary>
/// Gaussian error linear unit: f(x) = x·Φ(x), f′ = Φ(x) + x·φ(x), with the normal distribution itself, not its tanh
/// approximation (Hendrycks and Gimpel 2016, section 2).
/// </summary>
public sealed class Gelu : IActivation
{
    private static readonly double InverseRoot2Pi = 1 / Math.Sqrt(2 * Math.PI);
    private static readonly double InverseRoot2 = 1 / Math.Sqrt(2);

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
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int i = 0; i < x.Length; i++)
        {
            double value = double.CreateTruncating(x[i]);
            y[i] = T.CreateTruncating(value * Phi(value));
        }
    }

    /// <inheritdoc/>
    public void Backward<T>(IKernels<T> kernels, ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> dy, Span<T> dx)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int i = 0; i < x.Length; i++)
        {
            double value = double.CreateTruncating(x[i]);
            double density = InverseRoot2Pi * Math.Exp(-0.5 * value * value);
            dx[i] = dy[i] * T.CreateTruncating(Phi(value) + (value * density));
        }
    }

    private static double Phi(double x) => 0.5 * SpecialFunctions.Erfc(-x * InverseRoot2);
}
