using System.Numerics;
using OverfitWeb.Engine.Kernels;

namespace OverfitWeb.Engine.Activations;

/// <summary>
/// Functions of x and an exponential, run after run, a vector at a time. Each operation rounds as the standard says and the
/// exponential has the same bits at every width (<see cref="IKernels{T}.Exponential"/>), so a result does not depend on it.
/// </summary>
internal static class SmoothFunction
{
    /// <summary>A multiple of any vector's elements.</summary>
    private const int Run = 512;

    /// <summary>f(x) from x and eᵍ of a g(x) ≤ 0.</summary>
    public interface IFunction<T>
    {
        /// <summary>g(x).</summary>
        static abstract Vector<T> Exponent(Vector<T> x);

        /// <summary>The function.</summary>
        static abstract Vector<T> Of(Vector<T> x, Vector<T> exponential);
    }

    /// <summary>y = f(x).</summary>
    /// <param name="kernels">Arithmetic.</param>
    /// <param name="x">Source.</param>
    /// <param name="y">Same length; written; may be <paramref name="x"/>.</param>
    public static void Apply<TFunction, T>(IKernels<T> kernels, ReadOnlySpan<T> x, Span<T> y)
        where TFunction : struct, IFunction<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Span<T> values = stackalloc T[Run];
        values.Clear();
        for (int from = 0; from < x.Length; from += Run)
        {
            int count = Math.Min(Run, x.Length - from);
            x.Slice(from, count).CopyTo(values);
            Apply<TFunction, T>(kernels, values[..Whole<T>(count)]);
            values[..count].CopyTo(y[from..]);
        }
    }

    /// <summary>dx = dy·f(x), f being a derivative.</summary>
    /// <param name="kernels">Arithmetic.</param>
    /// <param name="x">What went in.</param>
    /// <param name="dy">Same length.</param>
    /// <param name="dx">Same length; written; may be <paramref name="dy"/>.</param>
    public static void Multiply<TDerivative, T>(IKernels<T> kernels, ReadOnlySpan<T> x, ReadOnlySpan<T> dy, Span<T> dx)
        where TDerivative : struct, IFunction<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Span<T> values = stackalloc T[Run];
        values.Clear();
        for (int from = 0; from < x.Length; from += Run)
        {
            int count = Math.Min(Run, x.Length - from);
            x.Slice(from, count).CopyTo(values);
            Apply<TDerivative, T>(kernels, values[..Whole<T>(count)]);
            kernels.Multiply(values[..count], dy.Slice(from, count), dx.Slice(from, count));
        }
    }

    private static void Apply<TFunction, T>(IKernels<T> kernels, Span<T> values)
        where TFunction : struct, IFunction<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Span<T> exponentials = stackalloc T[values.Length];
        for (int i = 0; i < values.Length; i += Vector<T>.Count)
            TFunction.Exponent(new(values[i..])).CopyTo(exponentials[i..]);
        kernels.Exponential(exponentials);
        for (int i = 0; i < values.Length; i += Vector<T>.Count)
            TFunction.Of(new(values[i..]), new(exponentials[i..])).CopyTo(values[i..]);
    }

    /// <summary>Elements in whole vectors.</summary>
    private static int Whole<T>(int count) => (count + Vector<T>.Count - 1) / Vector<T>.Count * Vector<T>.Count;
}
