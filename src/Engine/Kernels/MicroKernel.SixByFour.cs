using System.Runtime.CompilerServices;

namespace OverfitWeb.Engine.Kernels;

/// <content>6 rows × 4 vectors: 24 multiply-adds for 10 loads, in 29 of 32 registers.</content>
internal static partial class MicroKernel<TSimd, TVector, T>
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SixByFour(ref T a, nint rowStride, nint depthStride, ref T panel, ref T initial, int k, ref T c, nint columnsOfC, nint last)
    {
        nint size = TSimd.Count;
        TVector c00 = TSimd.Load(ref initial, 0), c01 = TSimd.Load(ref initial, size), c02 = TSimd.Load(ref initial, 2 * size), c03 = TSimd.Load(ref initial, last);
        TVector c10 = c00, c11 = c01, c12 = c02, c13 = c03;
        TVector c20 = c00, c21 = c01, c22 = c02, c23 = c03;
        TVector c30 = c00, c31 = c01, c32 = c02, c33 = c03;
        TVector c40 = c00, c41 = c01, c42 = c02, c43 = c03;
        TVector c50 = c00, c51 = c01, c52 = c02, c53 = c03;
        ref T a3 = ref Unsafe.Add(ref a, 3 * rowStride);
        nint two = 2 * rowStride;
        for (int p = 0; p < k; p++)
        {
            TVector b0 = TSimd.Load(ref panel, 0), b1 = TSimd.Load(ref panel, size), b2 = TSimd.Load(ref panel, 2 * size), b3 = TSimd.Load(ref panel, 3 * size);
            TVector x = TSimd.Broadcast(a);
            c00 = TSimd.FusedMultiplyAdd(x, b0, c00);
            c01 = TSimd.FusedMultiplyAdd(x, b1, c01);
            c02 = TSimd.FusedMultiplyAdd(x, b2, c02);
            c03 = TSimd.FusedMultiplyAdd(x, b3, c03);
            x = TSimd.Broadcast(Unsafe.Add(ref a, rowStride));
            c10 = TSimd.FusedMultiplyAdd(x, b0, c10);
            c11 = TSimd.FusedMultiplyAdd(x, b1, c11);
            c12 = TSimd.FusedMultiplyAdd(x, b2, c12);
            c13 = TSimd.FusedMultiplyAdd(x, b3, c13);
            x = TSimd.Broadcast(Unsafe.Add(ref a, two));
            c20 = TSimd.FusedMultiplyAdd(x, b0, c20);
            c21 = TSimd.FusedMultiplyAdd(x, b1, c21);
            c22 = TSimd.FusedMultiplyAdd(x, b2, c22);
            c23 = TSimd.FusedMultiplyAdd(x, b3, c23);
            x = TSimd.Broadcast(a3);
            c30 = TSimd.FusedMultiplyAdd(x, b0, c30);
            c31 = TSimd.FusedMultiplyAdd(x, b1, c31);
            c32 = TSimd.FusedMultiplyAdd(x, b2, c32);
            c33 = TSimd.FusedMultiplyAdd(x, b3, c33);
            x = TSimd.Broadcast(Unsafe.Add(ref a3, rowStride));
            c40 = TSimd.FusedMultiplyAdd(x, b0, c40);
            c41 = TSimd.FusedMultiplyAdd(x, b1, c41);
            c42 = TSimd.FusedMultiplyAdd(x, b2, c42);
            c43 = TSimd.FusedMultiplyAdd(x, b3, c43);
            x = TSimd.Broadcast(Unsafe.Add(ref a3, two));
            c50 = TSimd.FusedMultiplyAdd(x, b0, c50);
            c51 = TSimd.FusedMultiplyAdd(x, b1, c51);
            c52 = TSimd.FusedMultiplyAdd(x, b2, c52);
            c53 = TSimd.FusedMultiplyAdd(x, b3, c53);
            a = ref Unsafe.Add(ref a, depthStride);
            a3 = ref Unsafe.Add(ref a3, depthStride);
            panel = ref Unsafe.Add(ref panel, 4 * size);
        }

        TSimd.Store(c00, ref c, 0);
        TSimd.Store(c01, ref c, size);
        TSimd.Store(c02, ref c, 2 * size);
        TSimd.Store(c03, ref c, last);
        c = ref Unsafe.Add(ref c, columnsOfC);
        TSimd.Store(c10, ref c, 0);
        TSimd.Store(c11, ref c, size);
        TSimd.Store(c12, ref c, 2 * size);
        TSimd.Store(c13, ref c, last);
        c = ref Unsafe.Add(ref c, columnsOfC);
        TSimd.Store(c20, ref c, 0);
        TSimd.Store(c21, ref c, size);
        TSimd.Store(c22, ref c, 2 * size);
        TSimd.Store(c23, ref c, last);
        c = ref Unsafe.Add(ref c, columnsOfC);
        TSimd.Store(c30, ref c, 0);
        TSimd.Store(c31, ref c, size);
        TSimd.Store(c32, ref c, 2 * size);
        TSimd.Store(c33, ref c, last);
        c = ref Unsafe.Add(ref c, columnsOfC);
        TSimd.Store(c40, ref c, 0);
        TSimd.Store(c41, ref c, size);
        TSimd.Store(c42, ref c, 2 * size);
        TSimd.Store(c43, ref c, last);
        c = ref Unsafe.Add(ref c, columnsOfC);
        TSimd.Store(c50, ref c, 0);
        TSimd.Store(c51, ref c, size);
        TSimd.Store(c52, ref c, 2 * size);
        TSimd.Store(c53, ref c, last);
    }
}
