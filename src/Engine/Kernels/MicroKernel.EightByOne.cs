using System.Runtime.CompilerServices;

namespace OverfitWeb.Engine.Kernels;

/// <content>8 rows × 1 vector: 8 multiply-adds for 9 loads, in 10 registers: for what is left of a narrow matrix.</content>
internal static partial class MicroKernel<TSimd, TVector, T>
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void EightByOne(in ProductPanel<T> panel)
    {
        nint one = panel.A.RowStride, two = 2 * one, three = 3 * one, depthStride = panel.A.DepthStride, columnsOfC = panel.ColumnsOfC;
        bool rectify = panel.Epilogue == Epilogue.Relu;
        ref T rowsOfB = ref panel.FirstOfB;
        for (int row = 0; row < panel.Rows; row += 8)
        {
            int top = Math.Min(row, panel.Rows - 8);
            ref T columnsOfA = ref panel.RowOfA(top);
            TVector c00 = TSimd.Load(ref panel.FirstOfInitial, 0);
            TVector c10 = c00;
            TVector c20 = c00;
            TVector c30 = c00;
            TVector c40 = c00;
            TVector c50 = c00;
            TVector c60 = c00;
            TVector c70 = c00;
            foreach (int column in panel.Columns[row / 8])
            {
                ref T a = ref Unsafe.Add(ref columnsOfA, column * depthStride);
                ref T a3 = ref Unsafe.Add(ref a, three);
                ref T a6 = ref Unsafe.Add(ref a3, three);
                ref T b = ref Unsafe.Add(ref rowsOfB, column * TSimd.Count);
                TVector b0 = TSimd.Load(ref b, 0);
                TVector x = TSimd.Broadcast(a);
                c00 = TSimd.FusedMultiplyAdd(x, b0, c00);
                x = TSimd.Broadcast(Unsafe.Add(ref a, one));
                c10 = TSimd.FusedMultiplyAdd(x, b0, c10);
                x = TSimd.Broadcast(Unsafe.Add(ref a, two));
                c20 = TSimd.FusedMultiplyAdd(x, b0, c20);
                x = TSimd.Broadcast(a3);
                c30 = TSimd.FusedMultiplyAdd(x, b0, c30);
                x = TSimd.Broadcast(Unsafe.Add(ref a3, one));
                c40 = TSimd.FusedMultiplyAdd(x, b0, c40);
                x = TSimd.Broadcast(Unsafe.Add(ref a3, two));
                c50 = TSimd.FusedMultiplyAdd(x, b0, c50);
                x = TSimd.Broadcast(a6);
                c60 = TSimd.FusedMultiplyAdd(x, b0, c60);
                x = TSimd.Broadcast(Unsafe.Add(ref a6, one));
                c70 = TSimd.FusedMultiplyAdd(x, b0, c70);
            }

            ref T c = ref panel.RowOfC(top);
            Sums<TSimd, TVector, T>.Store(c00, rectify, ref c, 0);
            c = ref Unsafe.Add(ref c, columnsOfC);
            Sums<TSimd, TVector, T>.Store(c10, rectify, ref c, 0);
            c = ref Unsafe.Add(ref c, columnsOfC);
            Sums<TSimd, TVector, T>.Store(c20, rectify, ref c, 0);
            c = ref Unsafe.Add(ref c, columnsOfC);
            Sums<TSimd, TVector, T>.Store(c30, rectify, ref c, 0);
            c = ref Unsafe.Add(ref c, columnsOfC);
            Sums<TSimd, TVector, T>.Store(c40, rectify, ref c, 0);
            c = ref Unsafe.Add(ref c, columnsOfC);
            Sums<TSimd, TVector, T>.Store(c50, rectify, ref c, 0);
            c = ref Unsafe.Add(ref c, columnsOfC);
            Sums<TSimd, TVector, T>.Store(c60, rectify, ref c, 0);
            c = ref Unsafe.Add(ref c, columnsOfC);
            Sums<TSimd, TVector, T>.Store(c70, rectify, ref c, 0);
        }
    }
}
