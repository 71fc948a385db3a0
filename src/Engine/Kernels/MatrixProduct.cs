using System.Numerics;
using System.Runtime.InteropServices;

namespace OverfitWeb.Engine.Kernels;

/// <summary>
/// C = initial row + A·B with a packed B. Loops from the outside in: panels of B's columns, tiles of A's rows, columns of A.
/// A panel stays in the first- or second-level cache while all rows pass; a tile of C stays in registers while the columns pass.
/// </summary>
internal static class MatrixProduct<TSimd, TVector, T>
    where TSimd : struct, ISimd<TVector, T>
    where TVector : unmanaged
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The product of a row-major A. Where all of a tile's rows are zero, columns are passed over.</summary>
    /// <param name="a">m × k.</param>
    /// <param name="packed">B, k × n, as <see cref="PackedMatrix{TSimd, TVector, T}"/> lays it out.</param>
    /// <param name="initial">What each row of C starts from: n values.</param>
    /// <param name="m">Rows of A.</param>
    /// <param name="n">Columns of B.</param>
    /// <param name="k">Columns of A.</param>
    /// <param name="epilogue">What is stored of each sum.</param>
    /// <param name="c">m × n, row-major; written; not A.</param>
    public static void Multiply(
        ReadOnlySpan<T> a, ReadOnlySpan<T> packed, ReadOnlySpan<T> initial, int m, int n, int k, Epilogue epilogue, Span<T> c) =>
        Multiply(new Factor(a, k, 1, m, k), packed, initial, n, epilogue, c);

    /// <summary>The product of the transpose of a row-major matrix.</summary>
    /// <param name="transposed">k × m: A transposed.</param>
    /// <param name="packed">B, k × n, as <see cref="PackedMatrix{TSimd, TVector, T}"/> lays it out.</param>
    /// <param name="initial">What each row of C starts from: n values.</param>
    /// <param name="m">Rows of A.</param>
    /// <param name="n">Columns of B.</param>
    /// <param name="k">Columns of A.</param>
    /// <param name="c">m × n, row-major; written; not A.</param>
    public static void MultiplyTransposed(
        ReadOnlySpan<T> transposed, ReadOnlySpan<T> packed, ReadOnlySpan<T> initial, int m, int n, int k, Span<T> c) =>
        Multiply(new Factor(transposed, 1, m, m, k), packed, initial, n, Epilogue.None, c);

    private static void Multiply(Factor a, ReadOnlySpan<T> packed, ReadOnlySpan<T> initial, int n, Epilogue epilogue, Span<T> c)
    {
        if (n < TSimd.Count)
        {
            MultiplyNarrow(a, packed, initial, n, epilogue, c);
            return;
        }

        Panels panels = new(n, TSimd.Count, TSimd.Registers);
        ColumnLists columns = ColumnsOf(a, panels);
        for (int panel = 0; panel < panels.Count; panel++)
        {
            int first = panels.FirstColumn(panel);
            int last = Math.Min(panels.Width(panel), n - first) - TSimd.Count;
            Multiply(a, packed[(first * a.Columns)..], initial.Slice(first, last + TSimd.Count), columns, epilogue, c[first..], n, last, panels.Vectors(panel));
        }
    }

    // The search for zeros is worth it where more than one panel makes use of it; all of them have the same tiles.
    private static ColumnLists ColumnsOf(Factor a, Panels panels)
    {
        int rows = MicroKernel<TSimd, TVector, T>.RowsFor(panels.Vectors(0));
        ZeroColumns<TSimd, TVector, T> zeros = ZeroColumns<TSimd, TVector, T>.OfThread;
        return panels.Count > 1 && a.IsRowMajor && a.Rows >= rows ? zeros.LeftOut(a.Values, a.Rows, a.Columns, rows) : zeros.All(a.Columns);
    }

    // C is narrower than a vector: its rows go by way of a wider one.
    private static void MultiplyNarrow(Factor a, ReadOnlySpan<T> packed, ReadOnlySpan<T> initial, int n, Epilogue epilogue, Span<T> c)
    {
        Span<T> wide = Scratch<T>.Wide((a.Rows + 1) * TSimd.Count);
        Span<T> padded = wide[(a.Rows * TSimd.Count)..];
        padded.Clear();
        initial[..n].CopyTo(padded);
        Multiply(a, packed, padded, ZeroColumns<TSimd, TVector, T>.OfThread.All(a.Columns), epilogue, wide, TSimd.Count, 0, 1);
        for (int row = 0; row < a.Rows; row++)
            wide.Slice(row * TSimd.Count, n).CopyTo(c[(row * n)..]);
    }

    private static void Multiply(
        Factor a,
        ReadOnlySpan<T> panel,
        ReadOnlySpan<T> initial,
        ColumnLists columns,
        Epilogue epilogue,
        Span<T> c,
        int columnsOfC,
        int last,
        int vectors)
    {
        MicroKernel<TSimd, TVector, T>.Multiply(
            new ProductPanel<T>(
                ref MemoryMarshal.GetReference(a.Values),
                ref MemoryMarshal.GetReference(panel),
                ref MemoryMarshal.GetReference(initial),
                columns,
                ref MemoryMarshal.GetReference(c))
            {
                Rows = a.Rows,
                RowStride = a.RowStride,
                DepthStride = a.DepthStride,
                ColumnsOfC = columnsOfC,
                Last = last,
                Epilogue = epilogue,
            },
            vectors);
    }

    /// <summary>A: element (i, p) is Values[i · RowStride + p · DepthStride].</summary>
    private readonly ref struct Factor(ReadOnlySpan<T> values, int rowStride, int depthStride, int rows, int columns)
    {
        public ReadOnlySpan<T> Values { get; } = values;

        public int RowStride { get; } = rowStride;

        public int DepthStride { get; } = depthStride;

        public int Rows { get; } = rows;

        public int Columns { get; } = columns;

        public bool IsRowMajor => DepthStride == 1;
    }
}
