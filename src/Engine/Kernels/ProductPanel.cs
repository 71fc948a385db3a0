using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OverfitWeb.Engine.Kernels;

/// <summary>All rows of A against one panel of B's columns, C = initial row + A·B: what the micro-kernel works on.</summary>
/// <typeparam name="T">float or double.</typeparam>
internal readonly ref struct ProductPanel<T>
{
    /// <summary>A.</summary>
    public required LeftFactor<T> A { get; init; }

    /// <summary>Which columns of A are summed, for each tile of rows.</summary>
    public required ColumnLists Columns { get; init; }

    /// <summary>The panel: its rows follow each other.</summary>
    public required ReadOnlySpan<T> B { get; init; }

    /// <summary>Vectors of a row of the panel, 1 … 4.</summary>
    public required int Vectors { get; init; }

    /// <summary>What each row of C starts from, in the panel's columns.</summary>
    public required ReadOnlySpan<T> Initial { get; init; }

    /// <summary>C, from the first of the panel's columns on.</summary>
    public required Span<T> C { get; init; }

    /// <summary>From one row of C to the next.</summary>
    public required nint ColumnsOfC { get; init; }

    /// <summary>Where a row's last vector begins, in C and in the initial row: behind the one before it, or overlapping it with equal sums.</summary>
    public required nint Last { get; init; }

    /// <summary>What is stored of a sum.</summary>
    public required Epilogue Epilogue { get; init; }

    /// <summary>Rows of A and C.</summary>
    public int Rows => A.Rows;

    /// <summary>First element of the panel.</summary>
    public ref T FirstOfB => ref MemoryMarshal.GetReference(B);

    /// <summary>First element of the initial row.</summary>
    public ref T FirstOfInitial => ref MemoryMarshal.GetReference(Initial);

    /// <summary>First element of a row of A.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref T RowOfA(int row) => ref Unsafe.Add(ref MemoryMarshal.GetReference(A.Values), row * A.RowStride);

    /// <summary>First element of a row of C.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref T RowOfC(int row) => ref Unsafe.Add(ref MemoryMarshal.GetReference(C), row * ColumnsOfC);
}
