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
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Apply<TFunction, T>(kernels, x, [], y);

    /// <summary>y = a·f(x).</summary>
    /// <param name="kernels">Arithmetic.</param>
    /// <param name="x">Source.</param>
    /// <param name="factors">a, of the same length; empty for 1.</param>
    /// <param name="y">Same length; written; may be either.</param>
    public static void Apply<TFunction, T>(IKernels<T> kernels, ReadOnlySpan<T> x, ReadOnlySpan<T> factors, Span<T> y)
        where TFunction : struct, IFunction<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Span<T> values = stackalloc T[Run], exponentials = stackalloc T[Run];
        values.Clear();
        for (int from = 0; from < x.Length; from += Run)
        {
            int count = Math.Min(Run, x.Length - from);
            int whole = (count + Vector<T>.Count - 1) / Vector<T>.Count * Vector<T>.Count;
            x.Slice(from, count).CopyTo(values);
            for (int i = 0; i < whole; i += Vector<T>.Count)
                TFunction.Exponent(new(values[i..])).CopyTo(exponentials[i..]);
            kernels.Exponential(exponentials[..whole]);
            for (int i = 0; i < whole; i += Vector<T>.Count)
                TFunction.Of(new(values[i..]), new(exponentials[i..])).CopyTo(values[i..]);
            if (factors.IsEmpty)
                values[..count].CopyTo(y[from..]);
            else
                kernels.Multiply(values[..count], factors.Slice(from, count), y[from..]);
        }
    }
}
