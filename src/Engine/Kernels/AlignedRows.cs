using System.Numerics;
using System.Runtime.CompilerServices;

namespace OverfitWeb.Engine.Kernels;

/// <summary>
/// A matrix each of whose rows begins a cache line (64 bytes): no vector of a row then straddles two lines, but for one that
/// ends with the last column.
/// </summary>
/// <typeparam name="T">float or double.</typeparam>
public sealed class AlignedRows<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int AlignmentBytes = 64;

    private readonly T[] _array;
    private readonly int _offset;
    private readonly int _rows;
    private readonly int _columns;

    /// <param name="rows">Rows.</param>
    /// <param name="columns">Columns.</param>
    public unsafe AlignedRows(int rows, int columns)
    {
        int unit = AlignmentBytes / sizeof(T);
        Stride = (columns + unit - 1) / unit * unit;
        // Pinned, for the collector must not move it from there.
        _array = GC.AllocateArray<T>(checked((rows * Stride) + unit), pinned: true);
        nint address = (nint)Unsafe.AsPointer(ref _array[0]);
        _offset = (int)((AlignmentBytes - (address % AlignmentBytes)) % AlignmentBytes / sizeof(T));
        (_rows, _columns) = (rows, columns);
    }

    /// <summary>From one row to the next.</summary>
    public int Stride { get; }

    /// <summary>rows × <see cref="Stride"/>.</summary>
    public ReadOnlySpan<T> Values => _array.AsSpan(_offset, _rows * Stride);

    /// <summary>Takes a matrix.</summary>
    /// <param name="source">rows × columns.</param>
    public void CopyFrom(ReadOnlySpan<T> source)
    {
        for (int row = 0; row < _rows; row++)
            source.Slice(row * _columns, _columns).CopyTo(_array.AsSpan(_offset + (row * Stride)));
    }
}
