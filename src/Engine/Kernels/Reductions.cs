using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OverfitWeb.Engine.Kernels;

/// <summary>
/// Norms. Sums in double precision over <see cref="IKernels{T}.ReductionLanes"/> lanes: four vectors of four, which take sixteen
/// values a step. Element i goes to lane i mod 16, and the lanes are added in order, as the plain loop has it.
/// </summary>
internal static class Reductions
{
    private const int Lanes = 16;

    /// <summary>Σx².</summary>
    public static double OfSquares<T>(ReadOnlySpan<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Sum<T, Square>(x);

    /// <summary>Σ|x|.</summary>
    public static double OfMagnitudes<T>(ReadOnlySpan<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Sum<T, Magnitude>(x);

    /// <summary>max|x|, NaN if one is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double MaxMagnitude<T>(ReadOnlySpan<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ref T source = ref MemoryMarshal.GetReference(x);
        Vector256<T> largest = Vector256<T>.Zero;
        int i = 0;
        for (; i <= x.Length - Vector256<T>.Count; i += Vector256<T>.Count)
            largest = Vector256.Max(largest, Vector256.Abs(Vector256.LoadUnsafe(ref source, (nuint)i)));
        T max = T.Zero;
        for (int lane = 0; lane < Vector256<T>.Count; lane++)
            max = T.Max(max, largest[lane]);
        for (; i < x.Length; i++)
            max = T.Max(max, T.Abs(x[i]));
        return double.CreateTruncating(max);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Sum<T, TTerm>(ReadOnlySpan<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerm : struct, ITerm
    {
        ref T source = ref MemoryMarshal.GetReference(x);
        Vector256<double> a = default, b = default, c = default, d = default;
        int i = 0;
        for (; i <= x.Length - Lanes; i += Lanes)
        {
            a += TTerm.Of(Four(ref source, i));
            b += TTerm.Of(Four(ref source, i + 4));
            c += TTerm.Of(Four(ref source, i + 8));
            d += TTerm.Of(Four(ref source, i + 12));
        }

        Span<double> lanes = stackalloc double[Lanes];
        a.CopyTo(lanes);
        b.CopyTo(lanes[4..]);
        c.CopyTo(lanes[8..]);
        d.CopyTo(lanes[12..]);
        for (int lane = 0; i < x.Length; i++, lane++)
            lanes[lane] += TTerm.Of(Vector256.Create(double.CreateTruncating(x[i])))[0];

        double sum = 0;
        foreach (double lane in lanes)
            sum += lane;
        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Four<T>(ref T source, int at)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (typeof(T) == typeof(double))
            return Vector256.LoadUnsafe(ref Unsafe.As<T, double>(ref source), (nuint)at);
        Vector128<float> four = Vector128.LoadUnsafe(ref Unsafe.As<T, float>(ref source), (nuint)at);
        return Vector256.WidenLower(four.ToVector256());
    }

    private interface ITerm
    {
        static abstract Vector256<double> Of(Vector256<double> x);
    }

    private readonly struct Square : ITerm
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<double> Of(Vector256<double> x) => x * x;
    }

    private readonly struct Magnitude : ITerm
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<double> Of(Vector256<double> x) => Vector256.Abs(x);
    }
}
