using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace OverfitWeb.Benchmarks.Measuring;

/// <summary>
/// What one core can do at most: nothing but fused multiply-adds on registers, float32. Twelve sums at once hide the four
/// cycles that each takes, two a cycle.
/// </summary>
internal static class FmaPeak
{
    private const int Sums = 12;
    private const int Steps = 500_000;

    /// <summary>Operations of one call, a fused multiply-add as two.</summary>
    public static double Operations(int bits) => 2.0 * Sums * Steps * (bits / 32);

    public static bool IsSupported(int bits) => bits switch
    {
        512 => Vector512.IsHardwareAccelerated,
        256 => Vector256.IsHardwareAccelerated,
        _ => Vector128.IsHardwareAccelerated,
    };

    /// <summary>Runs <see cref="Operations"/> of them.</summary>
    /// <returns>Their sum, so that none can be left out.</returns>
    public static float Run(int bits) => bits switch
    {
        512 => Run512(),
        256 => Run256(),
        _ => Run128(),
    };

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Run512()
    {
        Vector512<float> a = Vector512.Create(0.999f), b = Vector512.Create(0.001f);
        Vector512<float> c0 = a, c1 = a, c2 = a, c3 = a, c4 = a, c5 = a, c6 = a, c7 = a, c8 = a, c9 = a, c10 = a, c11 = a;
        for (int i = 0; i < Steps; i++)
        {
            c0 = Vector512.FusedMultiplyAdd(a, c0, b);
            c1 = Vector512.FusedMultiplyAdd(a, c1, b);
            c2 = Vector512.FusedMultiplyAdd(a, c2, b);
            c3 = Vector512.FusedMultiplyAdd(a, c3, b);
            c4 = Vector512.FusedMultiplyAdd(a, c4, b);
            c5 = Vector512.FusedMultiplyAdd(a, c5, b);
            c6 = Vector512.FusedMultiplyAdd(a, c6, b);
            c7 = Vector512.FusedMultiplyAdd(a, c7, b);
            c8 = Vector512.FusedMultiplyAdd(a, c8, b);
            c9 = Vector512.FusedMultiplyAdd(a, c9, b);
            c10 = Vector512.FusedMultiplyAdd(a, c10, b);
            c11 = Vector512.FusedMultiplyAdd(a, c11, b);
        }

        return Vector512.Sum(c0 + c1 + c2 + c3 + c4 + c5 + c6 + c7 + c8 + c9 + c10 + c11);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Run256()
    {
        Vector256<float> a = Vector256.Create(0.999f), b = Vector256.Create(0.001f);
        Vector256<float> c0 = a, c1 = a, c2 = a, c3 = a, c4 = a, c5 = a, c6 = a, c7 = a, c8 = a, c9 = a, c10 = a, c11 = a;
        for (int i = 0; i < Steps; i++)
        {
            c0 = Vector256.FusedMultiplyAdd(a, c0, b);
            c1 = Vector256.FusedMultiplyAdd(a, c1, b);
            c2 = Vector256.FusedMultiplyAdd(a, c2, b);
            c3 = Vector256.FusedMultiplyAdd(a, c3, b);
            c4 = Vector256.FusedMultiplyAdd(a, c4, b);
            c5 = Vector256.FusedMultiplyAdd(a, c5, b);
            c6 = Vector256.FusedMultiplyAdd(a, c6, b);
            c7 = Vector256.FusedMultiplyAdd(a, c7, b);
            c8 = Vector256.FusedMultiplyAdd(a, c8, b);
            c9 = Vector256.FusedMultiplyAdd(a, c9, b);
            c10 = Vector256.FusedMultiplyAdd(a, c10, b);
            c11 = Vector256.FusedMultiplyAdd(a, c11, b);
        }

        return Vector256.Sum(c0 + c1 + c2 + c3 + c4 + c5 + c6 + c7 + c8 + c9 + c10 + c11);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Run128()
    {
        Vector128<float> a = Vector128.Create(0.999f), b = Vector128.Create(0.001f);
        Vector128<float> c0 = a, c1 = a, c2 = a, c3 = a, c4 = a, c5 = a, c6 = a, c7 = a, c8 = a, c9 = a, c10 = a, c11 = a;
        for (int i = 0; i < Steps; i++)
        {
            c0 = Vector128.FusedMultiplyAdd(a, c0, b);
            c1 = Vector128.FusedMultiplyAdd(a, c1, b);
            c2 = Vector128.FusedMultiplyAdd(a, c2, b);
            c3 = Vector128.FusedMultiplyAdd(a, c3, b);
            c4 = Vector128.FusedMultiplyAdd(a, c4, b);
            c5 = Vector128.FusedMultiplyAdd(a, c5, b);
            c6 = Vector128.FusedMultiplyAdd(a, c6, b);
            c7 = Vector128.FusedMultiplyAdd(a, c7, b);
            c8 = Vector128.FusedMultiplyAdd(a, c8, b);
            c9 = Vector128.FusedMultiplyAdd(a, c9, b);
            c10 = Vector128.FusedMultiplyAdd(a, c10, b);
            c11 = Vector128.FusedMultiplyAdd(a, c11, b);
        }

        return Vector128.Sum(c0 + c1 + c2 + c3 + c4 + c5 + c6 + c7 + c8 + c9 + c10 + c11);
    }
}
