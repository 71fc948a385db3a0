using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OverfitWeb.Engine.Kernels;

/// <summary>
/// Leaves out of a product the columns of A that are zero in all of a tile's rows. Behind a ReLU half of the values are zero, and
/// of a hidden layer's units one in four or five is silent on four images in a row. A zero adds nothing to a sum, so the bits stay.
/// </summary>
internal sealed class ZeroColumns<TSimd, TVector, T>
    where TSimd : struct, ISimd<TVector, T>
    where TVector : unmanaged
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Tiles that are looked at before it is decided that A has none.</summary>
    private const int Sample = 4;

    // Eight at a time are written, so the last of a list need room.
    private const int Eight = 8;

    // The positions of the ones among eight bits, a byte each from the lowest on.
    private static readonly ulong[] s_positions = [.. Enumerable.Range(0, 256).Select(PositionsOf)];

    [ThreadStatic]
    private static ZeroColumns<TSimd, TVector, T>? s_ofThread;

    private int[] _all = [];
    private int[] _columns = [];
    private int[] _counts = [];

    /// <summary>One for each thread, so that nothing is allocated once it is warm.</summary>
    public static ZeroColumns<TSimd, TVector, T> OfThread => s_ofThread ??= new();

    /// <summary>The list of all of k columns.</summary>
    public ColumnLists All(int k)
    {
        if (_all.Length < k)
            _all = [.. Enumerable.Range(0, k)];
        return new(_all.AsSpan(0, k));
    }

    /// <summary>For each tile the columns that are not zero in all of its rows; for all tiles all columns if the first few have no others.</summary>
    /// <param name="a">m × k, row-major.</param>
    /// <param name="m">Rows, at least <paramref name="rows"/>.</param>
    /// <param name="k">Columns.</param>
    /// <param name="rows">Rows of a tile; the last tile ends with the last row.</param>
    public ColumnLists LeftOut(ReadOnlySpan<T> a, int m, int k, int rows)
    {
        if (k < TSimd.Count)
            return All(k);
        int tiles = (m + rows - 1) / rows;
        int stride = k + Eight;
        if (_counts.Length < tiles)
            _counts = new int[tiles];
        if (_columns.Length < tiles * stride)
            _columns = new int[tiles * stride];
        bool any = false;
        for (int tile = 0; tile < tiles; tile++)
        {
            if (tile == Sample && !any)
                return All(k);
            int top = Math.Min(tile * rows, m - rows);
            _counts[tile] = Find(a.Slice(top * k, rows * k), k, _columns.AsSpan(tile * stride, stride));
            any |= _counts[tile] < k;
        }

        return new(_columns, _counts, stride);
    }

    /// <summary>Lists the columns of a few rows that are not all zero, and returns how many there are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Find(ReadOnlySpan<T> rows, int k, Span<int> columns)
    {
        ref T first = ref MemoryMarshal.GetReference(rows);
        ref int list = ref MemoryMarshal.GetReference(columns);
        ref ulong positions = ref MemoryMarshal.GetArrayDataReference(s_positions);
        int count = 0;
        for (int column = 0; column < k; column += TSimd.Count)
        {
            // The last vector ends with the last column; what it shares with the one before it is masked out.
            int at = Math.Min(column, k - TSimd.Count);
            TVector bits = TSimd.Load(ref first, at);
            for (int row = k; row < rows.Length; row += k)
                bits = TSimd.Or(bits, TSimd.Load(ref first, row + at));
            uint mask = TSimd.NotZero(bits) & (uint.MaxValue << (column - at));
            for (int part = 0; part < TSimd.Count; part += Eight)
            {
                uint eight = mask >> part & 0xff;
                Vector256<byte> bytes = Vector128.CreateScalar(Unsafe.Add(ref positions, eight)).AsByte().ToVector256Unsafe();
                Vector256<int> found = Vector256.WidenLower(Vector256.WidenLower(bytes)).AsInt32() + Vector256.Create(at + part);
                found.StoreUnsafe(ref list, (nuint)count);
                count += BitOperations.PopCount(eight);
            }
        }

        return count;
    }

    private static ulong PositionsOf(int bits)
    {
        ulong positions = 0;
        for (int bit = Eight - 1; bit >= 0; bit--)
        {
            if ((bits >> bit & 1) != 0)
                positions = positions << 8 | (uint)bit;
        }

        return positions;
    }
}
