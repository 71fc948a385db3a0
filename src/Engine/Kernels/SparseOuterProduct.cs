using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OverfitWeb.Engine.Kernels;

/// <summary>
/// dW = Xᵀ·dY, X sparse: each value adds its row of dY, times the value, to the row of dW that its column names. Rows of X
/// pass in order, so each element of dW sums its terms in that order.
/// <para>
/// The sums of one group of columns are kept in whole vectors beside dY, the rows of both padded: a vector that straddles two
/// cache lines is loaded and stored twice.
/// </para>
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
        int width = (outputs + TSimd.Count - 1) / TSimd.Count * TSimd.Count;
        Span<T> padded = Scratch<T>.Packed(checked((x.Rows + SparseRows<T>.ColumnsPerGroup) * width));
        padded.Clear();
        Span<T> derivatives = padded[..(x.Rows * width)], sums = padded[derivatives.Length..];
        Copy(dy, outputs, derivatives, width, outputs, x.Rows);
        for (int group = 0; group < x.Groups; group++)
        {
            int first = group * SparseRows<T>.ColumnsPerGroup;
            int columns = Math.Min(SparseRows<T>.ColumnsPerGroup, (dWeights.Length / outputs) - first);
            sums[..(columns * width)].Clear();
            for (int row = 0; row < x.Rows; row++)
            {
                int start = x.Starts[(group * x.Rows) + row];
                int count = x.Starts[(group * x.Rows) + row + 1] - start;
                AddRow(x.Values.Slice(start, count), x.Columns.Slice(start, count), first, derivatives.Slice(row * width, width), sums[..(columns * width)]);
            }

            Copy(sums, width, dWeights[(first * outputs)..], outputs, outputs, columns);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddRow(ReadOnlySpan<T> values, ReadOnlySpan<ushort> columns, int first, ReadOnlySpan<T> derivatives, Span<T> sums)
    {
        ref T source = ref MemoryMarshal.GetReference(derivatives);
        nint width = derivatives.Length;
        for (int i = 0; i < values.Length; i++)
        {
            TVector x = TSimd.Broadcast(values[i]);
            ref T target = ref sums[(columns[i] - first) * derivatives.Length];
            for (nint j = 0; j < width; j += TSimd.Count)
                TSimd.Store(TSimd.FusedMultiplyAdd(x, TSimd.Load(ref source, j), TSimd.Load(ref target, j)), ref target, j);
        }
    }

    private static void Copy(ReadOnlySpan<T> from, int fromWidth, Span<T> to, int toWidth, int columns, int rows)
    {
        for (int row = 0; row < rows; row++)
            from.Slice(row * fromWidth, columns).CopyTo(to[(row * toWidth)..]);
    }
}
