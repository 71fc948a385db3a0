namespace OverfitWeb.Engine.Kernels;

/// <summary>A of a product A·B: element (i, p) is Values[i · RowStride + p · DepthStride].</summary>
/// <typeparam name="T">float or double.</typeparam>
internal readonly ref struct LeftFactor<T>
{
    private LeftFactor(ReadOnlySpan<T> values, nint rowStride, nint depthStride, int rows, int columns)
    {
        Values = values;
        RowStride = rowStride;
        DepthStride = depthStride;
        Rows = rows;
        Columns = columns;
    }

    public ReadOnlySpan<T> Values { get; }

    public nint RowStride { get; }

    public nint DepthStride { get; }

    public int Rows { get; }

    public int Columns { get; }

    public bool IsRowMajor => DepthStride == 1;

    /// <param name="values">rows × columns.</param>
    /// <param name="rows">Rows of A.</param>
    /// <param name="columns">Columns of A.</param>
    public static LeftFactor<T> RowMajor(ReadOnlySpan<T> values, int rows, int columns) => new(values, columns, 1, rows, columns);

    /// <param name="values">columns × rows: A transposed.</param>
    /// <param name="rows">Rows of A.</param>
    /// <param name="columns">Columns of A.</param>
    public static LeftFactor<T> Transposed(ReadOnlySpan<T> values, int rows, int columns) => new(values, 1, rows, rows, columns);
}
