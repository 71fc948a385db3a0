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
            (new Vector<T>(dy[i..]) * (Vector<T>.One - (value * value))).CopyTo(dx[i..]);
        }

        for (; i < y.Length; i++)
            dx[i] = dy[i] * (T.One - (y[i] * y[i]));
    }

    /// <summary>
    /// (1 − e⁻²ˣ)/(1 + e⁻²ˣ) with the sign of x; near zero, where that would lose digits, x + x·s·P(s)/Q(s) with s = x²
    /// (Cephes, Moshier 1989).
    /// </summary>
    private readonly struct Function<T> : SmoothFunction.IFunction<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public static Vector<T> Exponent(Vector<T> x) => Of(-2) * Vector.Abs(x);

        public static Vector<T> Of(Vector<T> x, Vector<T> exponential)
        {
            Vector<T> magnitude = (Vector<T>.One - exponential) / (Vector<T>.One + exponential);
            Vector<T> far = Vector.CopySign(magnitude, x);
            Vector<T> s = x * x;
            Vector<T> p = (((Of(-9.64399179425052238628e-1) * s) + Of(-9.92877231001918586564e1)) * s) + Of(-1.61468768441708447952e3);
            Vector<T> q = ((((s + Of(1.12811678491632931402e2)) * s) + Of(2.23548839060100448583e3)) * s) + Of(4.84406305325125486048e3);
            Vector<T> near = x + (x * s * (p / q));
            return Vector.ConditionalSelect(Vector.LessThan(Vector.Abs(x), Of(0.625)), near, far);
        }

        private static Vector<T> Of(double value) => new(T.CreateTruncating(value));
    }
}
