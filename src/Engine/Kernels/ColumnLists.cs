using System.Runtime.CompilerServices;

namespace OverfitWeb.Engine.Kernels;

/// <summary>For each tile of rows of a matrix a list of columns; or one list for all.</summary>
internal readonly ref struct ColumnLists
{
    private readonly ReadOnlySpan<int> _columns;
    private readonly ReadOnlySpan<int> _counts;
    private readonly int _stride;

    /// <param name="all">The list for all.</param>
    public ColumnLists(ReadOnlySpan<int> all) => _columns = all;

    /// <param name="columns">The lists, each <paramref name="stride"/> behind the one before it.</param>
    /// <param name="counts">How long each is.</param>
    /// <param name="stride">From one to the next.</param>
    public ColumnLists(ReadOnlySpan<int> columns, ReadOnlySpan<int> counts, int stride)
    {
        _columns = columns;
        _counts = counts;
        _stride = stride;
    }

    /// <summary>The list for a tile.</summary>
    public ReadOnlySpan<int> this[int tile]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _stride == 0 ? _columns : _columns.Slice(tile * _stride, _counts[tile]);
    }
}
