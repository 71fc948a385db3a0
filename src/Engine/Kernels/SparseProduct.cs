using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OverfitWeb.Engine.Kernels;

/// <summary>
/// Y = initial row + X·W, X sparse. A row's sums stay in registers while its values of one group pass: each value is
/// broadcast and multiplied with one row of W. The group's rows of W stay in the first-level cache while all rows of X pass.
/// <para>
/// A tile is up to thirteen vectors wide: with 16 registers thirteen sums, one broadcast, and the row of W as the
/// multiply-add's memory operand. The last vector of a tile ends with the last column, and may overlap the one before it:
/// both then hold the same sums, so no column needs padding.
/// </para>
/// </summary>
internal static partial class SparseProduct<TSimd, TVector, T>
    where TSimd : struct, ISimd<TVector, T>
    where TVector : unmanaged
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The product.</summary>
    /// <param name="x">X.</param>
    /// <param name="weights">inputs rows of <paramref name="weightStride"/> values.</param>
    /// <param name="weightStride">From one row of W to the next.</param>
    /// <param name="bias">What each row starts from: outputs.</param>
    /// <param name="outputs">Columns of W, at least one vector.</param>
    /// <param name="epilogue">What is stored of each sum.</param>
    /// <param name="y">rows × outputs; written.</param>
    public static void Multiply(
        SparseRows<T> x, ReadOnlySpan<T> weights, int weightStride, ReadOnlySpan<T> bias, int outputs, Epilogue epilogue, Span<T> y)
    {
        int vectors = (outputs + TSimd.Count - 1) / TSimd.Count;
        int widest = WidestTile(vectors);
        for (int first = 0; first < vectors; first += widest)
        {
            // The last tile is moved back to end with the last column.
            int column = Math.Max(0, Math.Min(first * TSimd.Count, outputs - (widest * TSimd.Count)));
            for (int group = 0; group < x.Groups; group++)
                Rows(new Pass(x, group, weights[column..], weightStride, bias[column..], outputs, widest, epilogue, y[column..]), x.Starts.Slice(group * x.Rows, x.Rows + 1), widest);
        }
    }

    /// <summary>Of the tiles that there are, the one that takes the fewest cycles for a value of X and all columns; of equals the widest.</summary>
    private static int WidestTile(int vectors)
    {
        int best = 1;
        foreach (int tile in (ReadOnlySpan<int>)[2, 4, 7, 13])
        {
            if (tile <= vectors && Cycles(vectors, tile) <= Cycles(vectors, best))
                best = tile;
        }

        return best;
    }

    /// <summary>Two multiply-adds a cycle, but each waits four cycles for the last one of its sum; and about two for what is around them.</summary>
    private static int Cycles(int vectors, int tile) => (vectors + tile - 1) / tile * (Math.Max(4, (tile + 1) / 2) + 2);

    private static void Rows(Pass pass, ReadOnlySpan<int> starts, int vectors)
    {
        switch (vectors)
        {
            case 13:
                Thirteen(in pass, starts);
                break;
            case 7:
                Seven(in pass, starts);
                break;
            case 4:
                Four(in pass, starts);
                break;
            case 2:
                Two(in pass, starts);
                break;
            default:
                One(in pass, starts);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(TVector sum, bool rectify, ref T y, nint at) =>
        TSimd.Store(rectify ? TSimd.ZeroWhereNotPositive(sum) : sum, ref y, at);

    /// <summary>One group of columns of X against one tile of columns of W.</summary>
    private readonly ref struct Pass
    {
        private readonly ref T _values;
        private readonly ref ushort _columns;
        private readonly ref T _bias;
        private readonly bool _isFirst;

        public Pass(
            SparseRows<T> x, int group, ReadOnlySpan<T> weights, int weightStride, ReadOnlySpan<T> bias, int outputs, int vectors, Epilogue epilogue, Span<T> y)
        {
            _values = ref MemoryMarshal.GetReference(x.Values);
            _columns = ref MemoryMarshal.GetReference(x.Columns);
            _bias = ref MemoryMarshal.GetReference(bias);
            _isFirst = group == 0;
            Weights = ref MemoryMarshal.GetReference(weights);
            Target = ref MemoryMarshal.GetReference(y);
            WeightStride = weightStride;
            Outputs = outputs;
            Rectify = epilogue == Epilogue.Relu && group == x.Groups - 1;
            Last = Math.Min(vectors * TSimd.Count, bias.Length) - TSimd.Count;
        }

        /// <summary>First element of the tile in the first row of W.</summary>
        public readonly ref T Weights;

        /// <summary>First element of the tile in the first row of Y.</summary>
        public readonly ref T Target;

        public nint WeightStride { get; }

        public nint Outputs { get; }

        /// <summary>Whether this group ends the sums, and they are to be rectified.</summary>
        public bool Rectify { get; }

        /// <summary>Where a row's last vector begins.</summary>
        public nint Last { get; }

        /// <summary>What a row's sums start from: the bias, or what the groups before have left.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ref T InitialOf(ref T target) => ref _isFirst ? ref _bias : ref target;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ref T Value(int at) => ref Unsafe.Add(ref _values, at);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ref ushort Column(int at) => ref Unsafe.Add(ref _columns, at);
    }
}
