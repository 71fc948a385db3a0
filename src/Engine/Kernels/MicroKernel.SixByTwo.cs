using System.Runtime.CompilerServices;

namespace OverfitWeb.Engine.Kernels;

/// <content>6 rows × 2 vectors: 12 multiply-adds for 8 loads, in 15 registers.</content>
internal static partial class MicroKernel<TSimd, TVector, T>
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SixByTwo(ref T a, nint rowStride, nint depthStride, ref T panel, ref T initial, int k, ref T c, nint columnsOfC, nint last)
    {
        nint size = TSimd.Count;
        TVector c00 = TSimd.Load(ref initial, 0), c01 = TSimd.Load(ref initial, last);
        TVector c10 = c00, c11 = c01;
        TVector c20 = c00, c21 = c01;
        TVector c30 = c00, c31 = c01;
        TVector c40 = c00, c41 = c01;
        TVector c50 = c00, c51 = c01;
        ref T a3 = ref Unsafe.Add(ref a, 3 * rowStride);
        nint two = 2 * rowStride;
        for (int p = 0; p < k; p++)
        {
            TVector b0 = TSimd.Load(ref panel, 0), b1 = TSimd.Load(ref panel, size);
            TVector x = TSimd.Broadcast(a);
            c00 = TSimd.FusedMultiplyAdd(x, b0, c00);
            c01 = TSimd.FusedMultiplyAdd(x, b1, c01);
            x = TSimd.Broadcast(Unsafe.Add(ref a, rowStride));
            c10 = TSimd.FusedMultiplyAdd(x, b0, c10);
            c11 = TSimd.FusedMultiplyAdd(x, b1, c11);
            x = TSimd.Broadcast(Unsafe.Add(ref a, two));
            c20 = TSimd.FusedMultiplyAdd(x, b0, c20);
            c21 = TSimd.FusedMultiplyAdd(x, b1, c21);
            x = TSimd.Broadcast(a3);
            c30 = TSimd.FusedMultiplyAdd(x, b0, c30);
            c31 = TSimd.FusedMultiplyAdd(x, b1, c31);
            x = TSimd.Broadcast(Unsafe.Add(ref a3, rowStride));
            c40 = TSimd.FusedMultiplyAdd(x, b0, c40);
            c41 = TSimd.FusedMultiplyAdd(x, b1, c41);
            x = TSimd.Broadcast(Unsafe.Add(ref a3, two));
            c50 = TSimd.FusedMultiplyAdd(x, b0, c50);
            c51 = TSimd.FusedMultiplyAdd(x, b1, c51);
            a = ref Unsafe.Add(ref a, depthStride);
            a3 = ref Unsafe.Add(ref a3, depthStride);
            panel = ref Unsafe.Add(ref panel, 2 * size);
        }

        TSimd.Store(c00, ref c, 0);
        TSimd.Store(c01, ref c, last);
        c = ref Unsafe.Add(ref c, columnsOfC);
        TSimd.Store(c10, ref c, 0);
        TSimd.Store(c11, ref c, last);
        c = ref Unsafe.Add(ref c, columnsOfC);
        TSimd.Store(c20, ref c, 0);
        TSimd.Store(c21, ref c, last);
        c = ref Unsafe.Add(ref c, columnsOfC);
        TSimd.Store(c30, ref c, 0);
        TSimd.Store(c31, ref c, last);
        c = ref Unsafe.Add(ref c, columnsOfC);
        TSimd.Store(c40, ref c, 0);
        TSimd.Store(c41, ref c, last);
        c = ref Unsafe.Add(ref c, columnsOfC);
        TSimd.Store(c50, ref c, 0);
        TSimd.Store(c51, ref c, last);
    }
}
