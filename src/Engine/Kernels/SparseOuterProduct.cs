using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OverfitWeb.Engine.Kernels;

/// <summary>
/// dW = Xᵀ·dY, X sparse: each value adds its row of dY, times the value, to the row of dW that its column names. Rows of X
/// pass in order, so each element of dW sums its terms in that order.
/// </summary>
internal static class SparseOuterProduct<TSimd, TVector, T>
    where TSimd : struct, ISimd<TVector, T>
    where TVector : unmanaged
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The product.</summary>
    /// <param name="x">X.</param>
    /// <param name="dy">rows × outputs.</param>
    /// <param name="outputs">Columns of dY, at least one vector.</param>
    /// <param name="dWeights">inputs × outputs; written.</param>
    public static void Multiply(SparseRows<T> x, ReadOnlySpan<T> dy, int outputs, Span<T> dWeights)
    {
        dWeights.Clear();
        for (int group = 0; group < x.Groups; group++)
        {
            for (int row = 0; row < x.Rows; row++)
            {
                int start = x.Starts[(group * x.Rows) + row];
                int count = x.Starts[(group * x.Rows) + row + 1] - start;
                AddRow(x.Values.Slice(start, count), x.Columns.Slice(start, count), dy.Slice(row * outputs, outputs), dWeights);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddRow(ReadOnlySpan<T> values, ReadOnlySpan<ushort> columns, ReadOnlySpan<T> dy, Span<T> dWeights)
    {
        ref T source = ref MemoryMarshal.GetReference(dy);
        // The last vector ends with the last column and may overlap the one before it: it is computed before that is stored.
        nint last = dy.Length - TSimd.Count;
        for (int i = 0; i < values.Length; i++)
        {
            TVector x = TSimd.Broadcast(values[i]);
            ref T target = ref dWeights[columns[i] * dy.Length];
            TVector end = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref source, last), TSimd.Load(ref target, last));
            for (nint j = 0; j < last; j += TSimd.Count)
                TSimd.Store(TSimd.FusedMultiplyAdd(x, TSimd.Load(ref source, j), TSimd.Load(ref target, j)), ref target, j);
            TSimd.Store(end, ref target, last);
        }
    }
}
