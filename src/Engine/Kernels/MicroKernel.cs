using System.Numerics;
using System.Runtime.CompilerServices;

namespace OverfitWeb.Engine.Kernels;

/// <summary>
/// The innermost product: a tile of C kept in registers while k runs. Each step of k loads one row of the panel (one to
/// three vectors), broadcasts one element of each row of A, and adds their products. With 16 registers a tile of 4 rows × 3
/// vectors fills twelve with sums, three with the panel and one with the broadcast: 12 multiply-adds for 7 loads.
/// (BLIS: Van Zee and van de Geijn 2015, section 5.)
/// </summary>
internal static class MicroKernel<TSimd, TVector, T>
    where TSimd : struct, ISimd<TVector, T>
    where TVector : unmanaged
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Rows of a tile over a panel of so many vectors: enough sums under way to hide the latency of an addition.</summary>
    public static int RowsFor(int vectors) => vectors == 1 ? 8 : 4;

    /// <summary>One tile.</summary>
    /// <param name="a">Element (i, p) lies i · rowStride + p · depthStride further on.</param>
    /// <param name="rowStride">From one row of A to the next.</param>
    /// <param name="depthStride">From one column of A to the next.</param>
    /// <param name="panel">k rows of <paramref name="vectors"/> vectors.</param>
    /// <param name="initial">What each row of the tile starts from.</param>
    /// <param name="rows">1, or <see cref="RowsFor"/>.</param>
    /// <param name="vectors">1, 2 or 3.</param>
    /// <param name="k">Length of the sums.</param>
    /// <param name="c">First element of the tile.</param>
    /// <param name="columnsOfC">From one row of C to the next.</param>
    public static void Multiply(
        ref T a, nint rowStride, nint depthStride, ref T panel, ref T initial, int rows, int vectors, int k, ref T c, nint columnsOfC)
    {
        switch (rows, vectors)
        {
            case (4, 3):
                FourByThree(ref a, rowStride, depthStride, ref panel, ref initial, k, ref c, columnsOfC);
                break;
            case (4, 2):
                FourByTwo(ref a, rowStride, depthStride, ref panel, ref initial, k, ref c, columnsOfC);
                break;
            case (8, 1):
                EightByOne(ref a, rowStride, depthStride, ref panel, ref initial, k, ref c, columnsOfC);
                break;
            default:
                OneRow(ref a, depthStride, ref panel, ref initial, vectors, k, ref c);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FourByThree(ref T a, nint rowStride, nint depthStride, ref T panel, ref T initial, int k, ref T c, nint columnsOfC)
    {
        nint size = TSimd.Count;
        TVector c00 = TSimd.Load(ref initial, 0), c01 = TSimd.Load(ref initial, size), c02 = TSimd.Load(ref initial, 2 * size);
        TVector c10 = c00, c11 = c01, c12 = c02;
        TVector c20 = c00, c21 = c01, c22 = c02;
        TVector c30 = c00, c31 = c01, c32 = c02;
        ref T a1 = ref Unsafe.Add(ref a, rowStride);
        ref T a2 = ref Unsafe.Add(ref a1, rowStride);
        ref T a3 = ref Unsafe.Add(ref a2, rowStride);
        nint at = 0;
        for (int p = 0; p < k; p++)
        {
            TVector b0 = TSimd.Load(ref panel, 0), b1 = TSimd.Load(ref panel, size), b2 = TSimd.Load(ref panel, 2 * size);
            TVector v = TSimd.Broadcast(Unsafe.Add(ref a, at));
            c00 = TSimd.FusedMultiplyAdd(v, b0, c00);
            c01 = TSimd.FusedMultiplyAdd(v, b1, c01);
            c02 = TSimd.FusedMultiplyAdd(v, b2, c02);
            v = TSimd.Broadcast(Unsafe.Add(ref a1, at));
            c10 = TSimd.FusedMultiplyAdd(v, b0, c10);
            c11 = TSimd.FusedMultiplyAdd(v, b1, c11);
            c12 = TSimd.FusedMultiplyAdd(v, b2, c12);
            v = TSimd.Broadcast(Unsafe.Add(ref a2, at));
            c20 = TSimd.FusedMultiplyAdd(v, b0, c20);
            c21 = TSimd.FusedMultiplyAdd(v, b1, c21);
            c22 = TSimd.FusedMultiplyAdd(v, b2, c22);
            v = TSimd.Broadcast(Unsafe.Add(ref a3, at));
            c30 = TSimd.FusedMultiplyAdd(v, b0, c30);
            c31 = TSimd.FusedMultiplyAdd(v, b1, c31);
            c32 = TSimd.FusedMultiplyAdd(v, b2, c32);
            at += depthStride;
            panel = ref Unsafe.Add(ref panel, 3 * size);
        }

        TSimd.Store(c00, ref c, 0);
        TSimd.Store(c01, ref c, size);
        TSimd.Store(c02, ref c, 2 * size);
        c = ref Unsafe.Add(ref c, columnsOfC);
        TSimd.Store(c10, ref c, 0);
        TSimd.Store(c11, ref c, size);
        TSimd.Store(c12, ref c, 2 * size);
        c = ref Unsafe.Add(ref c, columnsOfC);
        TSimd.Store(c20, ref c, 0);
        TSimd.Store(c21, ref c, size);
        TSimd.Store(c22, ref c, 2 * size);
        c = ref Unsafe.Add(ref c, columnsOfC);
        TSimd.Store(c30, ref c, 0);
        TSimd.Store(c31, ref c, size);
        TSimd.Store(c32, ref c, 2 * size);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FourByTwo(ref T a, nint rowStride, nint depthStride, ref T panel, ref T initial, int k, ref T c, nint columnsOfC)
    {
        nint size = TSimd.Count;
        TVector c00 = TSimd.Load(ref initial, 0), c01 = TSimd.Load(ref initial, size);
        TVector c10 = c00, c11 = c01;
        TVector c20 = c00, c21 = c01;
        TVector c30 = c00, c31 = c01;
        ref T a1 = ref Unsafe.Add(ref a, rowStride);
        ref T a2 = ref Unsafe.Add(ref a1, rowStride);
        ref T a3 = ref Unsafe.Add(ref a2, rowStride);
        nint at = 0;
        for (int p = 0; p < k; p++)
        {
            TVector b0 = TSimd.Load(ref panel, 0), b1 = TSimd.Load(ref panel, size);
            TVector v = TSimd.Broadcast(Unsafe.Add(ref a, at));
            c00 = TSimd.FusedMultiplyAdd(v, b0, c00);
            c01 = TSimd.FusedMultiplyAdd(v, b1, c01);
            v = TSimd.Broadcast(Unsafe.Add(ref a1, at));
            c10 = TSimd.FusedMultiplyAdd(v, b0, c10);
            c11 = TSimd.FusedMultiplyAdd(v, b1, c11);
            v = TSimd.Broadcast(Unsafe.Add(ref a2, at));
            c20 = TSimd.FusedMultiplyAdd(v, b0, c20);
            c21 = TSimd.FusedMultiplyAdd(v, b1, c21);
            v = TSimd.Broadcast(Unsafe.Add(ref a3, at));
            c30 = TSimd.FusedMultiplyAdd(v, b0, c30);
            c31 = TSimd.FusedMultiplyAdd(v, b1, c31);
            at += depthStride;
            panel = ref Unsafe.Add(ref panel, 2 * size);
        }

        TSimd.Store(c00, ref c, 0);
        TSimd.Store(c01, ref c, size);
        c = ref Unsafe.Add(ref c, columnsOfC);
        TSimd.Store(c10, ref c, 0);
        TSimd.Store(c11, ref c, size);
        c = ref Unsafe.Add(ref c, columnsOfC);
        TSimd.Store(c20, ref c, 0);
        TSimd.Store(c21, ref c, size);
        c = ref Unsafe.Add(ref c, columnsOfC);
        TSimd.Store(c30, ref c, 0);
        TSimd.Store(c31, ref c, size);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void EightByOne(ref T a, nint rowStride, nint depthStride, ref T panel, ref T initial, int k, ref T c, nint columnsOfC)
    {
        TVector c0 = TSimd.Load(ref initial, 0);
        TVector c1 = c0, c2 = c0, c3 = c0, c4 = c0, c5 = c0, c6 = c0, c7 = c0;
        ref T a4 = ref Unsafe.Add(ref a, 4 * rowStride);
        nint at = 0;
        for (int p = 0; p < k; p++)
        {
            TVector b = TSimd.Load(ref panel, 0);
            c0 = TSimd.FusedMultiplyAdd(TSimd.Broadcast(Unsafe.Add(ref a, at)), b, c0);
            c1 = TSimd.FusedMultiplyAdd(TSimd.Broadcast(Unsafe.Add(ref a, at + rowStride)), b, c1);
            c2 = TSimd.FusedMultiplyAdd(TSimd.Broadcast(Unsafe.Add(ref a, at + 2 * rowStride)), b, c2);
            c3 = TSimd.FusedMultiplyAdd(TSimd.Broadcast(Unsafe.Add(ref a, at + 3 * rowStride)), b, c3);
            c4 = TSimd.FusedMultiplyAdd(TSimd.Broadcast(Unsafe.Add(ref a4, at)), b, c4);
            c5 = TSimd.FusedMultiplyAdd(TSimd.Broadcast(Unsafe.Add(ref a4, at + rowStride)), b, c5);
            c6 = TSimd.FusedMultiplyAdd(TSimd.Broadcast(Unsafe.Add(ref a4, at + 2 * rowStride)), b, c6);
            c7 = TSimd.FusedMultiplyAdd(TSimd.Broadcast(Unsafe.Add(ref a4, at + 3 * rowStride)), b, c7);
            at += depthStride;
            panel = ref Unsafe.Add(ref panel, TSimd.Count);
        }

        TSimd.Store(c0, ref c, 0);
        TSimd.Store(c1, ref c, columnsOfC);
        TSimd.Store(c2, ref c, 2 * columnsOfC);
        TSimd.Store(c3, ref c, 3 * columnsOfC);
        TSimd.Store(c4, ref c, 4 * columnsOfC);
        TSimd.Store(c5, ref c, 5 * columnsOfC);
        TSimd.Store(c6, ref c, 6 * columnsOfC);
        TSimd.Store(c7, ref c, 7 * columnsOfC);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void OneRow(ref T a, nint depthStride, ref T panel, ref T initial, int vectors, int k, ref T c)
    {
        for (int vector = 0; vector < vectors; vector++)
        {
            TVector sum = TSimd.Load(ref initial, vector * TSimd.Count);
            ref T b = ref Unsafe.Add(ref panel, vector * TSimd.Count);
            for (int p = 0; p < k; p++)
            {
                sum = TSimd.FusedMultiplyAdd(TSimd.Broadcast(Unsafe.Add(ref a, p * depthStride)), TSimd.Load(ref b, 0), sum);
                b = ref Unsafe.Add(ref b, vectors * TSimd.Count);
            }

            TSimd.Store(sum, ref c, vector * TSimd.Count);
        }
    }
}
