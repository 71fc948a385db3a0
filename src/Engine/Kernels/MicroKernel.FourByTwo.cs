using System.Runtime.CompilerServices;

namespace OverfitWeb.Engine.Kernels;

/// <content>4 rows × 2 vectors: 8 multiply-adds for 6 loads, in 11 registers.</content>
internal static partial class MicroKernel<TSimd, TVector, T>
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FourByTwo(in ProductPanel<T> panel)
    {
        nint size = TSimd.Count, last = panel.Last;
        nint one = panel.A.RowStride, two = 2 * one, three = 3 * one, depthStride = panel.A.DepthStride, columnsOfC = panel.ColumnsOfC;
        bool rectify = panel.Epilogue == Epilogue.Relu;
        ref T rowsOfB = ref panel.FirstOfB;
        for (int row = 0; row < panel.Rows; row += 4)
        {
            int top = Math.Min(row, panel.Rows - 4);
            ref T columnsOfA = ref panel.RowOfA(top);
            TVector c00 = TSimd.Load(ref panel.FirstOfInitial, 0), c01 = TSimd.Load(ref panel.FirstOfInitial, last);
            TVector c10 = c00, c11 = c01;
            TVector c20 = c00, c21 = c01;
            TVector c30 = c00, c31 = c01;
            foreach (int column in panel.Columns[row / 4])
            {
                ref T a = ref Unsafe.Add(ref columnsOfA, column * depthStride);
                ref T b = ref Unsafe.Add(ref rowsOfB, column * (2 * size));
                TVector b0 = TSimd.Load(ref b, 0), b1 = TSimd.Load(ref b, size);
                TVector x = TSimd.Broadcast(a);
                c00 = TSimd.FusedMultiplyAdd(x, b0, c00);
                c01 = TSimd.FusedMultiplyAdd(x, b1, c01);
                x = TSimd.Broadcast(Unsafe.Add(ref a, one));
                c10 = TSimd.FusedMultiplyAdd(x, b0, c10);
                c11 = TSimd.FusedMultiplyAdd(x, b1, c11);
                x = TSimd.Broadcast(Unsafe.Add(ref a, two));
                c20 = TSimd.FusedMultiplyAdd(x, b0, c20);
                c21 = TSimd.FusedMultiplyAdd(x, b1, c21);
                x = TSimd.Broadcast(Unsafe.Add(ref a, three));
                c30 = TSimd.FusedMultiplyAdd(x, b0, c30);
                c31 = TSimd.FusedMultiplyAdd(x, b1, c31);
            }

            ref T c = ref panel.RowOfC(top);
            Sums<TSimd, TVector, T>.Store(c00, rectify, ref c, 0);
            Sums<TSimd, TVector, T>.Store(c01, rectify, ref c, last);
            c = ref Unsafe.Add(ref c, columnsOfC);
            Sums<TSimd, TVector, T>.Store(c10, rectify, ref c, 0);
            Sums<TSimd, TVector, T>.Store(c11, rectify, ref c, last);
            c = ref Unsafe.Add(ref c, columnsOfC);
            Sums<TSimd, TVector, T>.Store(c20, rectify, ref c, 0);
            Sums<TSimd, TVector, T>.Store(c21, rectify, ref c, last);
            c = ref Unsafe.Add(ref c, columnsOfC);
            Sums<TSimd, TVector, T>.Store(c30, rectify, ref c, 0);
            Sums<TSimd, TVector, T>.Store(c31, rectify, ref c, last);
        }
    }
}
