using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OverfitWeb.Engine.Kernels;

/// <summary>
/// C = initial row + A·B with a packed B. Loops from the outside in: panels of B's columns, tiles of A's rows, k.
/// A panel stays in the second-level cache while all rows pass; a tile of C stays in registers while k passes.
/// </summary>
internal static class MatrixProduct<TSimd, TVector, T>
    where TSimd : struct, ISimd<TVector, T>
    where TVector : unmanaged
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The product.</summary>
    /// <param name="a">Element (i, p) is a[i · rowStride + p · depthStride].</param>
    /// <param name="rowStride">From one row of A to the next.</param>
    /// <param name="depthStride">From one column of A to the next.</param>
    /// <param name="packed">B, k × n, as <see cref="PackedMatrix"/> lays it out.</param>
    /// <param name="initial">What each row of C starts from: n values, padded to whole vectors.</param>
    /// <param name="m">Rows of A.</param>
    /// <param name="n">Columns of B.</param>
    /// <param name="k">Columns of A.</param>
    /// <param name="c">m × n, row-major; written.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(
        ReadOnlySpan<T> a, int rowStride, int depthStride, ReadOnlySpan<T> packed, ReadOnlySpan<T> initial, int m, int n, int k, Span<T> c)
    {
        int padded = PackedMatrix.PaddedColumns(n, TSimd.Count);
        int widest = PackedMatrix.VectorsPerPanel * TSimd.Count;
        for (int first = 0; first < padded; first += widest)
        {
            int width = Math.Min(widest, padded - first);
            Panel panel = new(packed.Slice(first * k, width * k), initial.Slice(first, width), k, Math.Min(width, n - first));
            for (int row = 0; row < m;)
                row += MultiplyTile(a[(row * rowStride)..], rowStride, depthStride, panel, m - row, c[(row * n + first)..], n);
        }
    }

    /// <summary>One tile of C; answers how many rows it covered.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int MultiplyTile(ReadOnlySpan<T> a, int rowStride, int depthStride, Panel panel, int rowsLeft, Span<T> c, int columnsOfC)
    {
        int width = panel.Initial.Length;
        int rows = MicroKernel<TSimd, TVector, T>.RowsFor(width / TSimd.Count);
        if (rowsLeft < rows)
            rows = 1;
        if (panel.Columns == width)
        {
            Tile(a, rowStride, depthStride, panel, rows, ref MemoryMarshal.GetReference(c), columnsOfC);
            return rows;
        }

        // The panel is wider than the rest of C: go by way of a buffer.
        Span<T> buffer = stackalloc T[rows * width];
        Tile(a, rowStride, depthStride, panel, rows, ref MemoryMarshal.GetReference(buffer), width);
        for (int i = 0; i < rows; i++)
            buffer.Slice(i * width, panel.Columns).CopyTo(c[(i * columnsOfC)..]);
        return rows;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Tile(ReadOnlySpan<T> a, int rowStride, int depthStride, Panel panel, int rows, ref T c, int columnsOfC) =>
        MicroKernel<TSimd, TVector, T>.Multiply(
            ref MemoryMarshal.GetReference(a),
            rowStride,
            depthStride,
            ref MemoryMarshal.GetReference(panel.Values),
            ref MemoryMarshal.GetReference(panel.Initial),
            rows,
            panel.Initial.Length / TSimd.Count,
            panel.Depth,
            ref c,
            columnsOfC);

    private readonly ref struct Panel(ReadOnlySpan<T> values, ReadOnlySpan<T> initial, int depth, int columns)
    {
        public ReadOnlySpan<T> Values { get; } = values;

        public ReadOnlySpan<T> Initial { get; } = initial;

        public int Depth { get; } = depth;

        public int Columns { get; } = columns;
    }
}
