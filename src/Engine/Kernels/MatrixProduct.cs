using System.Numerics;

namespace OverfitWeb.Engine.Kernels;

/// <summary>
/// C = initial row + A·B. Loops from the outside in: panels of B's columns, tiles of A's rows, columns of A.
/// A panel stays in the first- or second-level cache while all rows pass; a tile of C stays in registers while the columns pass.
/// </summary>
internal static class MatrixProduct<TSimd, TVector, T>
    where TSimd : struct, ISimd<TVector, T>
    where TVector : unmanaged
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The product. Where all of a tile's rows of a row-major A are zero, columns are passed over.</summary>
    /// <param name="a">A.</param>
    /// <param name="b">B, with as many rows as A has columns.</param>
    /// <param name="initial">What each row of C starts from: a value for each column of B.</param>
    /// <param name="epilogue">What is stored of each sum.</param>
    /// <param name="c">Rows of A × columns of B, row-major; written; not A.</param>
    public static void Multiply(LeftFactor<T> a, RightFactor<TSimd, TVector, T> b, ReadOnlySpan<T> initial, Epilogue epilogue, Span<T> c)
    {
        if (b.Columns < TSimd.Count)
        {
            MultiplyNarrow(a, b, initial, epilogue, c);
            return;
        }

        Panels panels = b.Panels;
        ColumnLists columns = ColumnsOf(a, panels);
        for (int panel = 0; panel < panels.Count; panel++)
        {
            int first = panels.FirstColumn(panel);
            MicroKernel<TSimd, TVector, T>.Multiply(new ProductPanel<T>
            {
                A = a,
                Columns = columns,
                B = b.Panel(panel),
                Vectors = panels.Vectors(panel),
                Initial = initial[first..],
                C = c[first..],
                ColumnsOfC = b.Columns,
                Last = Math.Min(panels.Width(panel), b.Columns - first) - TSimd.Count,
                Epilogue = epilogue,
            });
        }
    }

    // The search for zeros is worth it where more than one panel makes use of it; all of them have the same tiles.
    private static ColumnLists ColumnsOf(LeftFactor<T> a, Panels panels)
    {
        int rows = MicroKernel<TSimd, TVector, T>.RowsFor(panels.Vectors(0));
        ZeroColumns<TSimd, TVector, T> zeros = ZeroColumns<TSimd, TVector, T>.OfThread;
        return panels.Count > 1 && a.IsRowMajor && a.Rows >= rows ? zeros.LeftOut(a.Values, a.Rows, a.Columns, rows) : zeros.All(a.Columns);
    }

    // C is narrower than a vector: its rows go by way of a wider one.
    private static void MultiplyNarrow(LeftFactor<T> a, RightFactor<TSimd, TVector, T> b, ReadOnlySpan<T> initial, Epilogue epilogue, Span<T> c)
    {
        Span<T> wide = Scratch<T>.Wide((a.Rows + 1) * TSimd.Count);
        Span<T> padded = wide[(a.Rows * TSimd.Count)..];
        padded.Clear();
        initial[..b.Columns].CopyTo(padded);
        MicroKernel<TSimd, TVector, T>.Multiply(new ProductPanel<T>
        {
            A = a,
            Columns = ZeroColumns<TSimd, TVector, T>.OfThread.All(a.Columns),
            B = b.Panel(0),
            Vectors = 1,
            Initial = padded,
            C = wide,
            ColumnsOfC = TSimd.Count,
            Last = 0,
            Epilogue = epilogue,
        });
        for (int row = 0; row < a.Rows; row++)
            wide.Slice(row * TSimd.Count, b.Columns).CopyTo(c[(row * b.Columns)..]);
    }
}
