using System.Numerics;
using System.Runtime.CompilerServices;

namespace OverfitWeb.Engine.Kernels;

/// <summary>
/// exp(x) for x ≤ 0, one value at a time: x = n·ln 2 + r with |r| ≤ ½ ln 2, exp(r) by a polynomial, times 2ⁿ by the exponent's
/// bits (Cody and Waite 1980, chapter 6). Every step is a fused multiply-add, so that vectors of any width give the same bits.
/// Below <see cref="Lowest"/> it stays at what it is there, about the smallest normal number; a NaN stays one. Within one
/// unit in the last place, or two.
/// </summary>
/// <typeparam name="T">float or double.</typeparam>
internal static class Exponential<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Where the result is still a normal number.</summary>
    public static readonly T Lowest = T.CreateChecked(typeof(T) == typeof(float) ? -87 : -708);

    /// <summary>1 / ln 2.</summary>
    public static readonly T PerLogarithm = T.CreateChecked(1.4426950408889634074);

    /// <summary>1.5 · 2^(fraction bits): added to a small number it leaves the nearest whole number in the lowest bits.</summary>
    public static readonly T Rounder = T.CreateChecked(typeof(T) == typeof(float) ? 12582912.0 : 6755399441055744.0);

    /// <summary>−ln 2, with zeros at its end, so that its product with a whole number is exact.</summary>
    public static readonly T MinusLogarithmHigh = T.CreateChecked(typeof(T) == typeof(float) ? -0.693359375 : -6.93145751953125e-1);

    /// <summary>What −ln 2 has beyond that.</summary>
    public static readonly T MinusLogarithmLow = T.CreateChecked(typeof(T) == typeof(float) ? 2.12194440e-4 : -1.42860682030941723212e-6);

    /// <summary>From the highest power down to r²: for float those of Cephes (Moshier 1989), for double those of Taylor's series.</summary>
    private static readonly T[] s_coefficients = typeof(T) == typeof(float)
        ? Of(1.9875691500E-4, 1.3981999507E-3, 8.3334519073E-3, 4.1665795894E-2, 1.6666665459E-1, 5.0000001201E-1)
        : Of(
            1.0 / 6227020800,
            1.0 / 479001600,
            1.0 / 39916800,
            1.0 / 3628800,
            1.0 / 362880,
            1.0 / 40320,
            1.0 / 5040,
            1.0 / 720,
            1.0 / 120,
            1.0 / 24,
            1.0 / 6,
            1.0 / 2);

    /// <summary>From the highest power down to that of r².</summary>
    public static ReadOnlySpan<T> Coefficients => s_coefficients;

    /// <summary>exp(x).</summary>
    /// <param name="x">At most 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T OfNegative(T x)
    {
        x = x < Lowest ? Lowest : x;
        T rounded = T.FusedMultiplyAdd(x, PerLogarithm, Rounder);
        T n = rounded - Rounder;
        T r = T.FusedMultiplyAdd(n, MinusLogarithmLow, T.FusedMultiplyAdd(n, MinusLogarithmHigh, x));
        T sum = s_coefficients[0];
        for (int i = 1; i < s_coefficients.Length; i++)
            sum = T.FusedMultiplyAdd(sum, r, s_coefficients[i]);
        return T.FusedMultiplyAdd(sum, r * r, r + T.One) * PowerOfTwo(rounded);
    }

    /// <summary>2ⁿ of the n that rounding left in the lowest bits.</summary>
    private static T PowerOfTwo(T rounded) => typeof(T) == typeof(float)
        ? Unsafe.BitCast<int, T>((Unsafe.BitCast<T, int>(rounded) << 23) + 0x3f800000)
        : Unsafe.BitCast<long, T>((Unsafe.BitCast<T, long>(rounded) << 52) + 0x3ff0000000000000);

    private static T[] Of(params ReadOnlySpan<double> values)
    {
        T[] result = new T[values.Length];
        for (int i = 0; i < result.Length; i++)
            result[i] = T.CreateChecked(values[i]);
        return result;
    }
}
