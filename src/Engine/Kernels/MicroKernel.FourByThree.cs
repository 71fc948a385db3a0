using System.Runtime.CompilerServices;

namespace OverfitWeb.Engine.Kernels;

/// <content>4 rows × 3 vectors: 12 multiply-adds for 7 loads, in all 16 registers.</content>
internal static partial class MicroKernel<TSimd, TVector, T>
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FourByThree(ref T a, nint rowStride, nint depthStride, ref T panel, ref T initial, int k, ref T c, nint columnsOfC, nint last)
    {
        nint size = TSimd.Count;
        TVector c00 = TSimd.Load(ref initial, 0), c01 = TSimd.Load(ref initial, size), c02 = TSimd.Load(ref initial, last);
        TVector c10 = c00, c11 = c01, c12 = c02;
        TVector c20 = c00, c21 = c01, c22 = c02;
        TVector c30 = c00, c31 = c01, c32 = c02;
        ref T a2 = ref Unsafe.Add(ref a, 2 * rowStride);
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
            x = TSimd.Broadcast(a2);
            c20 = TSimd.FusedMultiplyAdd(x, b0, c20);
            c21 = TSimd.FusedMultiplyAdd(x, b1, c21);
            c22 = TSimd.FusedMultiplyAdd(x, b2, c22);
            x = TSimd.Broadcast(Unsafe.Add(ref a2, rowStride));
            c30 = TSimd.FusedMultiplyAdd(x, b0, c30);
            c31 = TSimd.FusedMultiplyAdd(x, b1, c31);
            c32 = TSimd.FusedMultiplyAdd(x, b2, c32);
            a = ref Unsafe.Add(ref a, depthStride);
            a2 = ref Unsafe.Add(ref a2, depthStride);
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
    }
}
