using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OverfitWeb.Engine.Kernels;

/// <summary>
/// C = initial row + A·B with a packed B. Loops from the outside in: panels of B's columns, tiles of A's rows, k.
/// A panel stays in the first- or second-level cache while all rows pass; a tile of C stays in registers while k passes.
/// The last tile of a panel ends with the last row and may overlap the one before it: it computes the same sums there.
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
    /// <param name="packed">B, k × n, as <see cref="PackedMatrix{TSimd, TVector, T}"/> lays it out.</param>
    /// <param name="initial">What each row of C starts from: n values.</param>
    /// <param name="m">Rows of A.</param>
    /// <param name="n">Columns of B.</param>
    /// <param name="k">Columns of A.</param>
    /// <param name="c">m × n, row-major; written; not A.</param>
    public static void Multiply(
        ReadOnlySpan<T> a, int rowStride, int depthStride, ReadOnlySpan<T> packed, ReadOnlySpan<T> initial, int m, int n, int k, Span<T> c)
    {
        if (n < TSimd.Count)
        {
            MultiplyNarrow(a, rowStride, depthStride, packed, initial, m, n, k, c);
            return;
        }

        Panels panels = new(n, TSimd.Count, TSimd.Registers);
        for (int panel = 0; panel < panels.Count; panel++)
        {
            int first = panels.FirstColumn(panel);
            int last = Math.Min(panels.Width(panel), n - first) - TSimd.Count;
            Multiply(
                a, rowStride, depthStride, packed[(first * k)..], initial.Slice(first, last + TSimd.Count), m, k, c[first..], n, last, panels.Vectors(panel));
        }
    }

    // C is narrower than a vector: its rows go by way of a wider one.
    private static void MultiplyNarrow(
        ReadOnlySpan<T> a, int rowStride, int depthStride, ReadOnlySpan<T> packed, ReadOnlySpan<T> initial, int m, int n, int k, Span<T> c)
    {
        Span<T> wide = Scratch<T>.Wide((m + 1) * TSimd.Count);
        Span<T> padded = wide[(m * TSimd.Count)..];
        padded.Clear();
        initial[..n].CopyTo(padded);
        Multiply(a, rowStride, depthStride, packed, padded, m, k, wide, TSimd.Count, 0, 1);
        for (int row = 0; row < m; row++)
            wide.Slice(row * TSimd.Count, n).CopyTo(c[(row * n)..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Multiply(
        ReadOnlySpan<T> a,
        int rowStride,
        int depthStride,
        ReadOnlySpan<T> panel,
        ReadOnlySpan<T> initial,
        int m,
        int k,
        Span<T> c,
        int columnsOfC,
        int last,
        int vectors)
    {
        int rows = MicroKernel<TSimd, TVector, T>.RowsFor(vectors);
        if (m < rows)
            rows = 1;
        for (int row = 0; row < m; row += rows)
        {
            int first = Math.Min(row, m - rows);
            MicroKernel<TSimd, TVector, T>.Multiply(
                ref Unsafe.AsRef(in a[first * rowStride]),
                rowStride,
                depthStride,
                ref MemoryMarshal.GetReference(panel),
                ref MemoryMarshal.GetReference(initial),
                rows,
                vectors,
                k,
                ref c[first * columnsOfC],
                columnsOfC,
                last);
        }
    }
}
