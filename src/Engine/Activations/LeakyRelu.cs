using System.Numerics;
using OverfitWeb.Engine.Catalog;
using OverfitWeb.Engine.Kernels;

namespace OverfitWeb.Engine.Activations;

/// <summary>f(x) = x where x &gt; 0, else a·x (Maas, Hannun and Ng 2013, eq. 3).</summary>
/// <param name="slope">a.</param>
public sealed class LeakyRelu(double slope) : IActivation
{
    /// <summary>Its entry in the catalogue.</summary>
    public static Descriptor<IActivation> Descriptor { get; } = new()
    {
        Kind = "leakyRelu",
        Name = new("Leaky ReLU", "Leaky ReLU"),
        Description = new("0보다 작은 값에 작은 기울기 a를 곱합니다: x > 0이면 x, 아니면 a·x.", "Keeps a small slope a below zero: x where x > 0, else a·x."),
        Source = "Maas, Hannun & Ng 2013, eq. 3",
        Parameters =
        [
            new("slope", ParameterKind.Number, new("0 아래에서의 기울기 a입니다.", "Slope a below zero.")) { Default = 0.01, Minimum = 0, Maximum = 1 },
        ],
        Create = values => new LeakyRelu(values.Number("slope")),
    };

    /// <inheritdoc/>
    public void Forward<T>(IKernels<T> kernels, ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        SlopeBelowZero(x, x, y);
    }

    /// <inheritdoc/>
    public void Backward<T>(IKernels<T> kernels, ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> dy, Span<T> dx)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        SlopeBelowZero(x, dy, dx);
    }

    /// <summary>Each factor where x is above zero, and a times as much elsewhere.</summary>
    private void SlopeBelowZero<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> factors, Span<T> products)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T a = T.CreateTruncating(slope);
        int i = 0;
        for (; i <= x.Length - Vector<T>.Count; i += Vector<T>.Count)
        {
            Vector<T> factor = new(factors[i..]);
            Vector<T> above = Vector.GreaterThan(new(x[i..]), Vector<T>.Zero);
            Vector.ConditionalSelect(above, factor, a * factor).CopyTo(products[i..]);
        }

        for (; i < x.Length; i++)
            products[i] = x[i] > T.Zero ? factors[i] : a * factors[i];
    }
}
