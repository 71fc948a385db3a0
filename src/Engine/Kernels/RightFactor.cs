using System.Numerics;

namespace OverfitWeb.Engine.Kernels;

/// <summary>
/// B of a product A·B, which takes it panel by panel: packed already, or packed when its turn comes, so that it is still in
/// the first- or second-level cache when it is read.
/// </summary>
internal readonly ref struct RightFactor<TSimd, TVector, T>
    where TSimd : struct, ISimd<TVector, T>
    where TVector : unmanaged
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly bool _isPacked;

    private RightFactor(ReadOnlySpan<T> values, bool isPacked, int rowStride, int columnStride, int rows, int columns)
    {
        _isPacked = isPacked;
        Values = values;
        RowStride = rowStride;
        ColumnStride = columnStride;
        Rows = rows;
        Columns = columns;
        Panels = new(columns, TSimd.Count, TSimd.Registers);
    }

    /// <summary>Not packed, element (p, j) is Values[p · RowStride + j · ColumnStride]; one of the two is 1.</summary>
    public ReadOnlySpan<T> Values { get; }

    public int RowStride { get; }

    public int ColumnStride { get; }

    public int Rows { get; }

    public int Columns { get; }

    /// <summary>How its columns are cut.</summary>
    public Panels Panels { get; }

    /// <param name="packed">As <see cref="PackedMatrix{TSimd, TVector, T}"/> lays it out.</param>
    /// <param name="rows">Rows of B.</param>
    /// <param name="columns">Columns of B.</param>
    public static RightFactor<TSimd, TVector, T> Packed(ReadOnlySpan<T> packed, int rows, int columns) => new(packed, true, 0, 0, rows, columns);

    /// <param name="values">rows × columns.</param>
    /// <param name="rows">Rows of B.</param>
    /// <param name="columns">Columns of B.</param>
    public static RightFactor<TSimd, TVector, T> RowMajor(ReadOnlySpan<T> values, int rows, int columns) => new(values, false, columns, 1, rows, columns);

    /// <param name="values">columns × rows: B transposed.</param>
    /// <param name="rows">Rows of B.</param>
    /// <param name="columns">Columns of B.</param>
    public static RightFactor<TSimd, TVector, T> Transposed(ReadOnlySpan<T> values, int rows, int columns) => new(values, false, 1, rows, rows, columns);

    /// <summary>The rows of a panel, one after the other; valid until the next one is asked for.</summary>
    public ReadOnlySpan<T> Panel(int panel)
    {
        if (_isPacked)
            return Values[(Panels.FirstColumn(panel) * Rows)..];
        Span<T> packed = Scratch<T>.Packed(checked(Rows * Panels.Width(0)));
        PackedMatrix<TSimd, TVector, T>.PackPanel(this, panel, packed);
        return packed;
    }
}
