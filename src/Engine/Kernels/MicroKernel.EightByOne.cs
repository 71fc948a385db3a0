using System.Runtime.CompilerServices;

namespace OverfitWeb.Engine.Kernels;

/// <content>8 rows × 1 vector: 8 multiply-adds for 9 loads, in 10 registers: for what is left of a narrow matrix.</content>
internal static partial class MicroKernel<TSimd, TVector, T>
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void EightByOne(ref T a, nint rowStride, nint depthStride, ref T panel, ref T initial, int k, ref T c, nint columnsOfC)
    {
        TVector c00 = TSimd.Load(ref initial, 0);
        TVector c10 = c00;
        TVector c20 = c00;
        TVector c30 = c00;
        TVector c40 = c00;
        TVector c50 = c00;
        TVector c60 = c00;
        TVector c70 = c00;
        ref T a3 = ref Unsafe.Add(ref a, 3 * rowStride);
        ref T a6 = ref Unsafe.Add(ref a, 6 * rowStride);
        nint two = 2 * rowStride;
        for (int p = 0; p < k; p++)
        {
            TVector b0 = TSimd.Load(ref panel, 0);
            TVector x = TSimd.Broadcast(a);
            c00 = TSimd.FusedMultiplyAdd(x, b0, c00);
            x = TSimd.Broadcast(Unsafe.Add(ref a, rowStride));
            c10 = TSimd.FusedMultiplyAdd(x, b0, c10);
            x = TSimd.Broadcast(Unsafe.Add(ref a, two));
            c20 = TSimd.FusedMultiplyAdd(x, b0, c20);
            x = TSimd.Broadcast(a3);
            c30 = TSimd.FusedMultiplyAdd(x, b0, c30);
            x = TSimd.Broadcast(Unsafe.Add(ref a3, rowStride));
            c40 = TSimd.FusedMultiplyAdd(x, b0, c40);
            x = TSimd.Broadcast(Unsafe.Add(ref a3, two));
            c50 = TSimd.FusedMultiplyAdd(x, b0, c50);
            x = TSimd.Broadcast(a6);
            c60 = TSimd.FusedMultiplyAdd(x, b0, c60);
            x = TSimd.Broadcast(Unsafe.Add(ref a6, rowStride));
            c70 = TSimd.FusedMultiplyAdd(x, b0, c70);
            a = ref Unsafe.Add(ref a, depthStride);
            a3 = ref Unsafe.Add(ref a3, depthStride);
            a6 = ref Unsafe.Add(ref a6, depthStride);
            panel = ref Unsafe.Add(ref panel, TSimd.Count);
        }

        TSimd.Store(c00, ref c, 0);
        c = ref Unsafe.Add(ref c, columnsOfC);
        TSimd.Store(c10, ref c, 0);
        c = ref Unsafe.Add(ref c, columnsOfC);
        TSimd.Store(c20, ref c, 0);
        c = ref Unsafe.Add(ref c, columnsOfC);
        TSimd.Store(c30, ref c, 0);
        c = ref Unsafe.Add(ref c, columnsOfC);
        TSimd.Store(c40, ref c, 0);
        c = ref Unsafe.Add(ref c, columnsOfC);
        TSimd.Store(c50, ref c, 0);
        c = ref Unsafe.Add(ref c, columnsOfC);
        TSimd.Store(c60, ref c, 0);
        c = ref Unsafe.Add(ref c, columnsOfC);
        TSimd.Store(c70, ref c, 0);
    }
}
