using System.Runtime.CompilerServices;

namespace OverfitWeb.Engine.Kernels;

/// <content>8 rows × 3 vectors: 24 multiply-adds for 11 loads, in 28 of 32 registers.</content>
internal static partial class MicroKernel<TSimd, TVector, T>
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void EightByThree(ref T a, nint rowStride, nint depthStride, ref T panel, ref T initial, int k, ref T c, nint columnsOfC, nint last)
    {
        nint size = TSimd.Count;
        TVector c00 = TSimd.Load(ref initial, 0), c01 = TSimd.Load(ref initial, size), c02 = TSimd.Load(ref initial, last);
        TVector c10 = c00, c11 = c01, c12 = c02;
        TVector c20 = c00, c21 = c01, c22 = c02;
        TVector c30 = c00, c31 = c01, c32 = c02;
        TVector c40 = c00, c41 = c01, c42 = c02;
        TVector c50 = c00, c51 = c01, c52 = c02;
        TVector c60 = c00, c61 = c01, c62 = c02;
        TVector c70 = c00, c71 = c01, c72 = c02;
        ref T a3 = ref Unsafe.Add(ref a, 3 * rowStride);
        ref T a6 = ref Unsafe.Add(ref a, 6 * rowStride);
        nint two = 2 * rowStride;
        for (int p = 0; p < k; p++)
        {
            TVector b0 = TSimd.Load(ref panel, 0), b1 = TSimd.Load(ref panel, size), b2 = TSimd.Load(ref panel, 2 * size);
            TVector x = TSimd.Broadcast(a);
            c00 = TSimd.FusedMultiplyAdd(x, b0, c00);
            c01 = TSimd.FusedMultiplyAdd(x, b1, c01);
            c02 = TSimd.FusedMultiplyAdd(x, b2, c02);
            x = TSimd.Broadcast(Unsafe.Add(ref a, rowStride));
            c10 = TSimd.FusedMultiplyAdd(x, b0, c10);
            c11 = TSimd.FusedMultiplyAdd(x, b1, c11);
            c12 = TSimd.FusedMultiplyAdd(x, b2, c12);
            x = TSimd.Broadcast(Unsafe.Add(ref a, two));
            c20 = TSimd.FusedMultiplyAdd(x, b0, c20);
            c21 = TSimd.FusedMultiplyAdd(x, b1, c21);
            c22 = TSimd.FusedMultiplyAdd(x, b2, c22);
            x = TSimd.Broadcast(a3);
            c30 = TSimd.FusedMultiplyAdd(x, b0, c30);
            c31 = TSimd.FusedMultiplyAdd(x, b1, c31);
            c32 = TSimd.FusedMultiplyAdd(x, b2, c32);
            x = TSimd.Broadcast(Unsafe.Add(ref a3, rowStride));
            c40 = TSimd.FusedMultiplyAdd(x, b0, c40);
            c41 = TSimd.FusedMultiplyAdd(x, b1, c41);
            c42 = TSimd.FusedMultiplyAdd(x, b2, c42);
            x = TSimd.Broadcast(Unsafe.Add(ref a3, two));
            c50 = TSimd.FusedMultiplyAdd(x, b0, c50);
            c51 = TSimd.FusedMultiplyAdd(x, b1, c51);
            c52 = TSimd.FusedMultiplyAdd(x, b2, c52);
            x = TSimd.Broadcast(a6);
            c60 = TSimd.FusedMultiplyAdd(x, b0, c60);
            c61 = TSimd.FusedMultiplyAdd(x, b1, c61);
            c62 = TSimd.FusedMultiplyAdd(x, b2, c62);
            x = TSimd.Broadcast(Unsafe.Add(ref a6, rowStride));
            c70 = TSimd.FusedMultiplyAdd(x, b0, c70);
            c71 = TSimd.FusedMultiplyAdd(x, b1, c71);
            c72 = TSimd.FusedMultiplyAdd(x, b2, c72);
            a = ref Unsafe.Add(ref a, depthStride);
            a3 = ref Unsafe.Add(ref a3, depthStride);
            a6 = ref Unsafe.Add(ref a6, depthStride);
            panel = ref Unsafe.Add(ref panel, 3 * size);
        }

        TSimd.Store(c00, ref c, 0);
        TSimd.Store(c01, ref c, size);
        TSimd.Store(c02, ref c, last);
        c = ref Unsafe.Add(ref c, columnsOfC);
        TSimd.Store(c10, ref c, 0);
        TSimd.Store(c11, ref c, size);
        TSimd.Store(c12, ref c, last);
        c = ref Unsafe.Add(ref c, columnsOfC);
        TSimd.Store(c20, ref c, 0);
        TSimd.Store(c21, ref c, size);
        TSimd.Store(c22, ref c, last);
        c = ref Unsafe.Add(ref c, columnsOfC);
        TSimd.Store(c30, ref c, 0);
        TSimd.Store(c31, ref c, size);
        TSimd.Store(c32, ref c, last);
        c = ref Unsafe.Add(ref c, columnsOfC);
        TSimd.Store(c40, ref c, 0);
        TSimd.Store(c41, ref c, size);
        TSimd.Store(c42, ref c, last);
        c = ref Unsafe.Add(ref c, columnsOfC);
        TSimd.Store(c50, ref c, 0);
        TSimd.Store(c51, ref c, size);
        TSimd.Store(c52, ref c, last);
        c = ref Unsafe.Add(ref c, columnsOfC);
        TSimd.Store(c60, ref c, 0);
        TSimd.Store(c61, ref c, size);
        TSimd.Store(c62, ref c, last);
        c = ref Unsafe.Add(ref c, columnsOfC);
        TSimd.Store(c70, ref c, 0);
        TSimd.Store(c71, ref c, size);
        TSimd.Store(c72, ref c, last);
    }
}
