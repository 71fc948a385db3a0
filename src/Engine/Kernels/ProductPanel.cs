using System.Runtime.CompilerServices;

namespace OverfitWeb.Engine.Kernels;

/// <summary>All rows of A against one panel of B's columns, C = initial row + A·B: what the micro-kernel works on.</summary>
/// <typeparam name="T">float or double.</typeparam>
internal readonly ref struct ProductPanel<T>
{
    /// <summary>The panel: its rows follow each other.</summary>
    public readonly ref T B;

    /// <summary>What each row of C starts from.</summary>
    public readonly ref T Initial;

    private readonly ref T _a;
    private readonly ref T _c;
    private readonly ColumnLists _columns;

    /// <param name="a">Element (i, p) of A lies i · <see cref="RowStride"/> + p · <see cref="DepthStride"/> behind it.</param>
    /// <param name="b">The panel.</param>
    /// <param name="initial">What each row of C starts from.</param>
    /// <param name="columns">Which columns of A are summed, for each tile of rows.</param>
    /// <param name="c">First element of the first row of C.</param>
    public ProductPanel(ref T a, ref T b, ref T initial, ColumnLists columns, ref T c)
    {
        _a = ref a;
        B = ref b;
        Initial = ref initial;
        _columns = columns;
        _c = ref c;
    }

    /// <summary>Rows of A and C.</summary>
    public required int Rows { get; init; }

    /// <summary>From one row of A to the next.</summary>
    public required nint RowStride { get; init; }

    /// <summary>From one column of A to the next.</summary>
    public required nint DepthStride { get; init; }

    /// <summary>From one row of C to the next.</summary>
    public required nint ColumnsOfC { get; init; }

    /// <summary>Where a row's last vector begins, in C and in the initial row: behind the one before it, or overlapping it with equal sums.</summary>
    public required nint Last { get; init; }

    /// <summary>What is stored of a sum.</summary>
    public required Epilogue Epilogue { get; init; }

    /// <summary>First element of a row of A.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref T RowOfA(int row) => ref Unsafe.Add(ref _a, row * RowStride);

    /// <summary>First element of a row of C.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref T RowOfC(int row) => ref Unsafe.Add(ref _c, row * ColumnsOfC);

    /// <summary>The columns of A, which are rows of B, that a tile sums, in order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<int> Columns(int tile) => _columns[tile];
}
