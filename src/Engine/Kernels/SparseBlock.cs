using System.Numerics;
using System.Runtime.CompilerServices;

namespace OverfitWeb.Engine.Kernels;

/// <summary>Rows of a matrix that is mostly zero, in the layout of <see cref="SparseRows{T}"/>; filled again and again without allocating once it is warm.</summary>
/// <typeparam name="T">float or double.</typeparam>
public sealed class SparseBlock<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Lock _expanding = new();
    private T[] _values = [];
    private ushort[] _columns = [];
    private int[] _starts = [0];
    private T[] _dense = [];
    private volatile bool _isExpanded;

    /// <param name="columnCount">Columns of the matrix, at most 65,536.</param>
    public SparseBlock(int columnCount)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(columnCount, ushort.MaxValue + 1);
        ColumnCount = columnCount;
        Groups = (columnCount + SparseRows<T>.ColumnsPerGroup - 1) / SparseRows<T>.ColumnsPerGroup;
    }

    /// <summary>Columns of the matrix.</summary>
    public int ColumnCount { get; }

    /// <summary>Groups that the columns are cut into.</summary>
    public int Groups { get; }

    /// <summary>Rows that it holds now.</summary>
    public int Rows { get; private set; }

    /// <summary>What it holds; valid until it is filled again.</summary>
    public SparseRows<T> Sparse
    {
        get
        {
            int count = _starts[Rows * Groups];
            return new SparseRows<T>(_values.AsSpan(0, count), _columns.AsSpan(0, count), _starts.AsSpan(0, (Rows * Groups) + 1), Rows);
        }
    }

    /// <summary>The same with its zeros: rows × columns; valid until it is filled again. Trainings that share it may ask at once.</summary>
    public ReadOnlySpan<T> Dense
    {
        get
        {
            int length = checked(Rows * ColumnCount);
            if (!_isExpanded)
                Expand(length);
            return _dense.AsSpan(0, length);
        }
    }

    /// <summary>Makes room, so that filling it with no more than this allocates nothing.</summary>
    /// <param name="rows">Rows at most.</param>
    /// <param name="count">Values at most that are not zero.</param>
    public void Reserve(int rows, int count)
    {
        if (_starts.Length < (rows * Groups) + 1)
            _starts = new int[(rows * Groups) + 1];
        // One more, for the value that Compress writes over.
        if (_values.Length > count)
            return;
        _values = new T[count + 1];
        _columns = new ushort[count + 1];
    }

    /// <summary>Takes rows of a larger matrix.</summary>
    /// <param name="source">Values of that matrix that are not zero, row by row.</param>
    /// <param name="sourceColumns">The column of each of them.</param>
    /// <param name="starts">Values of row r in group g of the source begin at starts[r · groups + g]; one entry more than rows · groups.</param>
    /// <param name="indices">Which rows, in which order.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Gather(ReadOnlySpan<T> source, ReadOnlySpan<ushort> sourceColumns, ReadOnlySpan<int> starts, ReadOnlySpan<int> indices)
    {
        int count = 0;
        foreach (int index in indices)
            count += starts[(index + 1) * Groups] - starts[index * Groups];
        Begin(indices.Length, count);
        int at = 0;
        for (int group = 0; group < Groups; group++)
        {
            for (int row = 0; row < indices.Length; row++)
            {
                int first = starts[(indices[row] * Groups) + group];
                int length = starts[(indices[row] * Groups) + group + 1] - first;
                _starts[(group * indices.Length) + row] = at;
                for (int i = 0; i < length; i++)
                {
                    _values[at + i] = source[first + i];
                    _columns[at + i] = sourceColumns[first + i];
                }

                at += length;
            }
        }

        _starts[Groups * indices.Length] = at;
    }

    /// <summary>Takes a whole matrix.</summary>
    /// <param name="dense">rows × columns.</param>
    /// <param name="rows">Number of rows.</param>
    public void Compress(ReadOnlySpan<T> dense, int rows)
    {
        Begin(rows, rows * ColumnCount);
        int at = 0;
        for (int group = 0; group < Groups; group++)
        {
            int first = group * SparseRows<T>.ColumnsPerGroup;
            int end = Math.Min(first + SparseRows<T>.ColumnsPerGroup, ColumnCount);
            for (int row = 0; row < rows; row++)
            {
                _starts[(group * rows) + row] = at;
                for (int column = first; column < end; column++)
                {
                    T value = dense[(row * ColumnCount) + column];
                    // Without a branch: what is zero is written over by the next one.
                    _values[at] = value;
                    _columns[at] = (ushort)column;
                    at += T.IsZero(value) ? 0 : 1;
                }
            }
        }

        _starts[Groups * rows] = at;
    }

    private void Begin(int rows, int count)
    {
        Rows = rows;
        _isExpanded = false;
        Reserve(rows, count);
    }

    private void Expand(int length)
    {
        lock (_expanding)
        {
            if (_isExpanded)
                return;
            if (_dense.Length < length)
                _dense = new T[length];
            Expand(_dense.AsSpan(0, length));
            _isExpanded = true;
        }
    }

    private void Expand(Span<T> dense)
    {
        dense.Clear();
        SparseRows<T> sparse = Sparse;
        for (int i = 0; i < Rows * Groups; i++)
        {
            Span<T> row = dense.Slice(i % Rows * ColumnCount, ColumnCount);
            for (int at = sparse.Starts[i]; at < sparse.Starts[i + 1]; at++)
                row[sparse.Columns[at]] = sparse.Values[at];
        }
    }
}
