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
    /// <param name="weights">inputs × outputs.</param>
    /// <param name="bias">What each row starts from: outputs.</param>
    /// <param name="outputs">Columns of W, at least one vector.</param>
    /// <param name="y">rows × outputs; written.</param>
    public static void Multiply(SparseRows<T> x, ReadOnlySpan<T> weights, ReadOnlySpan<T> bias, int outputs, Span<T> y)
    {
        Tiles tiles = new(outputs);
        for (int tile = 0; tile < tiles.Count; tile++)
        {
            int column = tiles.FirstColumn(tile);
            Multiply(x, new Weights(weights[column..], outputs, tiles.Last), tiles, bias[column..], Epilogue.None, y[column..]);
        }
    }

    /// <summary>Values of packed weights.</summary>
    public static int PackedLength(int inputs, int outputs)
    {
        Tiles tiles = new(outputs);
        return checked(inputs * tiles.Count * tiles.Width);
    }

    /// <summary>
    /// Lays weights out tile by tile; within a tile the rows follow each other, whole vectors, the last of which holds the tile's last
    /// columns and may repeat some of the one before it. So no vector straddles two cache lines, and a group needs fewer of them.
    /// </summary>
    /// <param name="weights">inputs × outputs.</param>
    /// <param name="inputs">Rows of W.</param>
    /// <param name="outputs">Columns of W, at least one vector.</param>
    /// <param name="packed"><see cref="PackedLength"/>; written.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Pack(ReadOnlySpan<T> weights, int inputs, int outputs, Span<T> packed)
    {
        Tiles tiles = new(outputs);
        int whole = tiles.Width - TSimd.Count;
        for (int tile = 0; tile < tiles.Count; tile++)
        {
            ReadOnlySpan<T> from = weights[tiles.FirstColumn(tile)..];
            Span<T> to = packed.Slice(tile * inputs * tiles.Width, inputs * tiles.Width);
            for (int row = 0; row < inputs; row++)
            {
                from.Slice(row * outputs, whole).CopyTo(to[(row * tiles.Width)..]);
                from.Slice((row * outputs) + tiles.Last, TSimd.Count).CopyTo(to[((row * tiles.Width) + whole)..]);
            }
        }
    }

    /// <summary>The product with packed weights.</summary>
    /// <param name="x">X.</param>
    /// <param name="packed">What <see cref="Pack"/> wrote.</param>
    /// <param name="bias">What each row starts from: outputs.</param>
    /// <param name="inputs">Rows of W.</param>
    /// <param name="outputs">Columns of W, at least one vector.</param>
    /// <param name="epilogue">What is stored of each sum.</param>
    /// <param name="y">rows × outputs; written.</param>
    public static void MultiplyPacked(
        SparseRows<T> x, ReadOnlySpan<T> packed, ReadOnlySpan<T> bias, int inputs, int outputs, Epilogue epilogue, Span<T> y)
    {
        Tiles tiles = new(outputs);
        for (int tile = 0; tile < tiles.Count; tile++)
        {
            int column = tiles.FirstColumn(tile);
            Weights weights = new(packed[(tile * inputs * tiles.Width)..], tiles.Width, tiles.Width - TSimd.Count);
            Multiply(x, weights, tiles, bias[column..], epilogue, y[column..]);
        }
    }

    private static void Multiply(SparseRows<T> x, Weights weights, Tiles tiles, ReadOnlySpan<T> bias, Epilogue epilogue, Span<T> y)
    {
        for (int group = 0; group < x.Groups; group++)
            Rows(new Pass(x, group, weights, bias, tiles, epilogue, y), x.Starts.Slice(group * x.Rows, x.Rows + 1), tiles.Vectors);
    }

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

    /// <summary>One group of columns of X against one tile of columns of W.</summary>
    private readonly ref struct Pass
    {
        private readonly ref T _values;
        private readonly ref ushort _columns;
        private readonly ref T _bias;
        private readonly bool _isFirst;

        public Pass(SparseRows<T> x, int group, Weights weights, ReadOnlySpan<T> bias, Tiles tiles, Epilogue epilogue, Span<T> y)
        {
            _values = ref MemoryMarshal.GetReference(x.Values);
            _columns = ref MemoryMarshal.GetReference(x.Columns);
            _bias = ref MemoryMarshal.GetReference(bias);
            _isFirst = group == 0;
            Weights = ref MemoryMarshal.GetReference(weights.Values);
            Target = ref MemoryMarshal.GetReference(y);
            WeightStride = weights.Stride;
            LastOfWeights = weights.Last;
            Outputs = tiles.Outputs;
            Last = tiles.Last;
            Rectify = epilogue == Epilogue.Relu && group == x.Groups - 1;
        }

        /// <summary>First element of the tile in the first row of W.</summary>
        public readonly ref T Weights;

        /// <summary>First element of the tile in the first row of Y.</summary>
        public readonly ref T Target;

        public nint WeightStride { get; }

        public nint Outputs { get; }

        /// <summary>Whether this group ends the sums, and they are to be rectified.</summary>
        public bool Rectify { get; }

        /// <summary>Where the last vector of a row of Y begins.</summary>
        public nint Last { get; }

        /// <summary>Where the last vector of a row of W begins.</summary>
        public nint LastOfWeights { get; }

        /// <summary>What a row's sums start from: the bias, or what the groups before have left.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ref T InitialOf(ref T target) => ref _isFirst ? ref _bias : ref target;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ref T Value(int at) => ref Unsafe.Add(ref _values, at);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ref ushort Column(int at) => ref Unsafe.Add(ref _columns, at);
    }

    /// <summary>How the columns are cut: tiles of equal width, of which the last is moved back to end with the last column.</summary>
    private readonly struct Tiles
    {
        public Tiles(int outputs)
        {
            int vectors = (outputs + TSimd.Count - 1) / TSimd.Count;
            Outputs = outputs;
            Vectors = Widest(vectors);
            Count = (vectors + Vectors - 1) / Vectors;
        }

        public int Outputs { get; }

        /// <summary>Vectors of a tile.</summary>
        public int Vectors { get; }

        /// <summary>Number of tiles.</summary>
        public int Count { get; }

        /// <summary>Columns of a tile, rounded up to whole vectors.</summary>
        public int Width => Vectors * TSimd.Count;

        /// <summary>Where the last vector of a tile begins.</summary>
        public int Last => Math.Min(Width, Outputs) - TSimd.Count;

        public int FirstColumn(int tile) => Math.Max(0, Math.Min(tile * Width, Outputs - Width));

        /// <summary>Of the tiles that there are, the one that takes the fewest cycles for a value of X and all columns; of equals the widest.</summary>
        private static int Widest(int vectors)
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
    }

    /// <summary>W, or a tile of it: rows of so many values, of which the last vector begins there.</summary>
    private readonly ref struct Weights(ReadOnlySpan<T> values, int stride, int last)
    {
        public ReadOnlySpan<T> Values { get; } = values;

        public int Stride { get; } = stride;

        public int Last { get; } = last;
    }
}
