namespace OverfitWeb.Engine.Kernels;

/// <summary>
/// The values of a few rows of a matrix that are not zero. Columns are cut into groups; for each group the values of all
/// rows follow each other, row by row, column by column: so a product with a weight matrix passes through a few of its
/// rows at a time, which stay in the first-level cache, and reads this front to back.
/// </summary>
/// <typeparam name="T">float or double.</typeparam>
/// <param name="values">The values.</param>
/// <param name="columns">The column of each.</param>
/// <param name="starts">Values of row r in group g are those from starts[g · rows + r] to before the next entry; so one entry more than groups · rows.</param>
/// <param name="rows">Number of rows, at least 1.</param>
public readonly ref struct SparseRows<T>(ReadOnlySpan<T> values, ReadOnlySpan<ushort> columns, ReadOnlySpan<int> starts, int rows)
{
    /// <summary>Columns of a group, four rows of an image: of that many rows of a hundred weights those that images use fit into 32 to 48 KiB.</summary>
    public const int ColumnsPerGroup = 112;

    /// <summary>The values.</summary>
    public ReadOnlySpan<T> Values { get; } = values;

    /// <summary>The column of each value.</summary>
    public ReadOnlySpan<ushort> Columns { get; } = columns;

    /// <summary>Where each row's values of each group begin.</summary>
    public ReadOnlySpan<int> Starts { get; } = starts;

    /// <summary>Number of rows.</summary>
    public int Rows { get; } = rows;

    /// <summary>Number of groups.</summary>
    public int Groups => (Starts.Length - 1) / Rows;
}
