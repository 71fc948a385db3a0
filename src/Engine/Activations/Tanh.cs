using System.Numerics;
using OverfitWeb.Engine.Catalog;
using OverfitWeb.Engine.Kernels;

namespace OverfitWeb.Engine.Activations;

/// <summary>Hyperbolic tangent, f′ = 1 − y² (LeCun et al. 1998, <i>Efficient BackProp</i>, section 4.4).</summary>
public sealed class Tanh : IActivation
{
    /// <summary>Its entry in the catalogue.</summary>
    public static Descriptor<IActivation> Descriptor { get; } = new()
    {
        Kind = "tanh",
        Name = new("tanh", "tanh"),
        Description = new("값을 −1과 1 사이로 누릅니다.", "Squeezes values between −1 and 1."),
        Source = "LeCun et al. 1998, section 4.4",
        Create = _ => new Tanh(),
    };

    /// <inheritdoc/>
    public void Forward<T>(IKernels<T> kernels, ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int i = 0; i < x.Length; i++)
            y[i] = T.Tanh(x[i]);
    }

    /// <inheritdoc/>
    public void Backward<T>(IKernels<T> kernels, ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> dy, Span<T> dx)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int i = 0; i < y.Length; i++)
            dx[i] = dy[i] * (T.One - (y[i] * y[i]));
    }
}
