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
internal static class SparseProduct<TSimd, TVector, T>
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
    /// <param name="y">rows × outputs; written.</param>
    public static void Multiply(SparseRows<T> x, ReadOnlySpan<T> weights, int weightStride, ReadOnlySpan<T> bias, int outputs, Span<T> y)
    {
        int vectors = (outputs + TSimd.Count - 1) / TSimd.Count;
        int widest = WidestTile(vectors);
        for (int first = 0; first < vectors; first += widest)
        {
            // The last tile is moved back to end with the last column.
            int column = Math.Max(0, Math.Min(first * TSimd.Count, outputs - (widest * TSimd.Count)));
            for (int group = 0; group < x.Groups; group++)
                Rows(new Pass(x, group, weights[column..], weightStride, bias[column..], outputs, widest, y[column..]), x.Starts.Slice(group * x.Rows, x.Rows + 1), widest);
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Thirteen(in Pass pass, ReadOnlySpan<int> starts)
    {
        nint v = TSimd.Count;
        nint last = pass.Last;
        nint stride = pass.WeightStride;
        ref T weights = ref pass.Weights;
        ref T target = ref pass.Target;
        for (int row = 0; row < starts.Length - 1; row++)
        {
            ref T initial = ref pass.InitialOf(ref target);
            TVector c0 = TSimd.Load(ref initial, 0), c1 = TSimd.Load(ref initial, v), c2 = TSimd.Load(ref initial, 2 * v), c3 = TSimd.Load(ref initial, 3 * v);
            TVector c4 = TSimd.Load(ref initial, 4 * v), c5 = TSimd.Load(ref initial, 5 * v), c6 = TSimd.Load(ref initial, 6 * v), c7 = TSimd.Load(ref initial, 7 * v);
            TVector c8 = TSimd.Load(ref initial, 8 * v), c9 = TSimd.Load(ref initial, 9 * v), c10 = TSimd.Load(ref initial, 10 * v), c11 = TSimd.Load(ref initial, 11 * v);
            TVector c12 = TSimd.Load(ref initial, last);
            ref T value = ref pass.Value(starts[row]);
            ref ushort column = ref pass.Column(starts[row]);
            for (int left = starts[row + 1] - starts[row]; left > 0; left--)
            {
                TVector x = TSimd.Broadcast(value);
                ref T w = ref Unsafe.Add(ref weights, column * stride);
                c0 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, 0), c0);
                c1 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, v), c1);
                c2 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, 2 * v), c2);
                c3 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, 3 * v), c3);
                c4 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, 4 * v), c4);
                c5 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, 5 * v), c5);
                c6 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, 6 * v), c6);
                c7 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, 7 * v), c7);
                c8 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, 8 * v), c8);
                c9 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, 9 * v), c9);
                c10 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, 10 * v), c10);
                c11 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, 11 * v), c11);
                c12 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, last), c12);
                value = ref Unsafe.Add(ref value, 1);
                column = ref Unsafe.Add(ref column, 1);
            }

            TSimd.Store(c0, ref target, 0);
            TSimd.Store(c1, ref target, v);
            TSimd.Store(c2, ref target, 2 * v);
            TSimd.Store(c3, ref target, 3 * v);
            TSimd.Store(c4, ref target, 4 * v);
            TSimd.Store(c5, ref target, 5 * v);
            TSimd.Store(c6, ref target, 6 * v);
            TSimd.Store(c7, ref target, 7 * v);
            TSimd.Store(c8, ref target, 8 * v);
            TSimd.Store(c9, ref target, 9 * v);
            TSimd.Store(c10, ref target, 10 * v);
            TSimd.Store(c11, ref target, 11 * v);
            TSimd.Store(c12, ref target, last);
            target = ref Unsafe.Add(ref target, pass.Outputs);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Seven(in Pass pass, ReadOnlySpan<int> starts)
    {
        nint v = TSimd.Count;
        nint last = pass.Last;
        nint stride = pass.WeightStride;
        ref T weights = ref pass.Weights;
        ref T target = ref pass.Target;
        for (int row = 0; row < starts.Length - 1; row++)
        {
            ref T initial = ref pass.InitialOf(ref target);
            TVector c0 = TSimd.Load(ref initial, 0), c1 = TSimd.Load(ref initial, v), c2 = TSimd.Load(ref initial, 2 * v), c3 = TSimd.Load(ref initial, 3 * v);
            TVector c4 = TSimd.Load(ref initial, 4 * v), c5 = TSimd.Load(ref initial, 5 * v), c6 = TSimd.Load(ref initial, last);
            ref T value = ref pass.Value(starts[row]);
            ref ushort column = ref pass.Column(starts[row]);
            for (int left = starts[row + 1] - starts[row]; left > 0; left--)
            {
                TVector x = TSimd.Broadcast(value);
                ref T w = ref Unsafe.Add(ref weights, column * stride);
                c0 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, 0), c0);
                c1 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, v), c1);
                c2 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, 2 * v), c2);
                c3 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, 3 * v), c3);
                c4 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, 4 * v), c4);
                c5 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, 5 * v), c5);
                c6 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, last), c6);
                value = ref Unsafe.Add(ref value, 1);
                column = ref Unsafe.Add(ref column, 1);
            }

            TSimd.Store(c0, ref target, 0);
            TSimd.Store(c1, ref target, v);
            TSimd.Store(c2, ref target, 2 * v);
            TSimd.Store(c3, ref target, 3 * v);
            TSimd.Store(c4, ref target, 4 * v);
            TSimd.Store(c5, ref target, 5 * v);
            TSimd.Store(c6, ref target, last);
            target = ref Unsafe.Add(ref target, pass.Outputs);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Four(in Pass pass, ReadOnlySpan<int> starts)
    {
        nint v = TSimd.Count;
        nint last = pass.Last;
        nint stride = pass.WeightStride;
        ref T weights = ref pass.Weights;
        ref T target = ref pass.Target;
        for (int row = 0; row < starts.Length - 1; row++)
        {
            ref T initial = ref pass.InitialOf(ref target);
            TVector c0 = TSimd.Load(ref initial, 0), c1 = TSimd.Load(ref initial, v), c2 = TSimd.Load(ref initial, 2 * v), c3 = TSimd.Load(ref initial, last);
            ref T value = ref pass.Value(starts[row]);
            ref ushort column = ref pass.Column(starts[row]);
            for (int left = starts[row + 1] - starts[row]; left > 0; left--)
            {
                TVector x = TSimd.Broadcast(value);
                ref T w = ref Unsafe.Add(ref weights, column * stride);
                c0 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, 0), c0);
                c1 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, v), c1);
                c2 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, 2 * v), c2);
                c3 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, last), c3);
                value = ref Unsafe.Add(ref value, 1);
                column = ref Unsafe.Add(ref column, 1);
            }

            TSimd.Store(c0, ref target, 0);
            TSimd.Store(c1, ref target, v);
            TSimd.Store(c2, ref target, 2 * v);
            TSimd.Store(c3, ref target, last);
            target = ref Unsafe.Add(ref target, pass.Outputs);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Two(in Pass pass, ReadOnlySpan<int> starts)
    {
        nint last = pass.Last;
        nint stride = pass.WeightStride;
        ref T weights = ref pass.Weights;
        ref T target = ref pass.Target;
        for (int row = 0; row < starts.Length - 1; row++)
        {
            ref T initial = ref pass.InitialOf(ref target);
            TVector c0 = TSimd.Load(ref initial, 0), c1 = TSimd.Load(ref initial, last);
            ref T value = ref pass.Value(starts[row]);
            ref ushort column = ref pass.Column(starts[row]);
            for (int left = starts[row + 1] - starts[row]; left > 0; left--)
            {
                TVector x = TSimd.Broadcast(value);
                ref T w = ref Unsafe.Add(ref weights, column * stride);
                c0 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, 0), c0);
                c1 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, last), c1);
                value = ref Unsafe.Add(ref value, 1);
                column = ref Unsafe.Add(ref column, 1);
            }

            TSimd.Store(c0, ref target, 0);
            TSimd.Store(c1, ref target, last);
            target = ref Unsafe.Add(ref target, pass.Outputs);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void One(in Pass pass, ReadOnlySpan<int> starts)
    {
        nint stride = pass.WeightStride;
        ref T weights = ref pass.Weights;
        ref T target = ref pass.Target;
        for (int row = 0; row < starts.Length - 1; row++)
        {
            ref T initial = ref pass.InitialOf(ref target);
            TVector c0 = TSimd.Load(ref initial, 0);
            ref T value = ref pass.Value(starts[row]);
            ref ushort column = ref pass.Column(starts[row]);
            for (int left = starts[row + 1] - starts[row]; left > 0; left--)
            {
                TVector x = TSimd.Broadcast(value);
                ref T w = ref Unsafe.Add(ref weights, column * stride);
                c0 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, 0), c0);
                value = ref Unsafe.Add(ref value, 1);
                column = ref Unsafe.Add(ref column, 1);
            }

            TSimd.Store(c0, ref target, 0);
            target = ref Unsafe.Add(ref target, pass.Outputs);
        }
    }

    /// <summary>One group of columns of X against one tile of columns of W.</summary>
    private readonly ref struct Pass
    {
        private readonly ref T _values;
        private readonly ref ushort _columns;
        private readonly ref T _bias;
        private readonly bool _isFirst;

        public Pass(
            SparseRows<T> x, int group, ReadOnlySpan<T> weights, int weightStride, ReadOnlySpan<T> bias, int outputs, int vectors, Span<T> y)
        {
            _values = ref MemoryMarshal.GetReference(x.Values);
            _columns = ref MemoryMarshal.GetReference(x.Columns);
            _bias = ref MemoryMarshal.GetReference(bias);
            _isFirst = group == 0;
            Weights = ref MemoryMarshal.GetReference(weights);
            Target = ref MemoryMarshal.GetReference(y);
            WeightStride = weightStride;
            Outputs = outputs;
            Last = Math.Min(vectors * TSimd.Count, bias.Length) - TSimd.Count;
        }

        /// <summary>First element of the tile in the first row of W.</summary>
        public readonly ref T Weights;

        /// <summary>First element of the tile in the first row of Y.</summary>
        public readonly ref T Target;

        public nint WeightStride { get; }

        public nint Outputs { get; }

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
