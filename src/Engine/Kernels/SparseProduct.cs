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
            Columns(x, weights, weightStride, bias, outputs, column, widest, y);
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Columns(
        SparseRows<T> x, ReadOnlySpan<T> weights, int weightStride, ReadOnlySpan<T> bias, int outputs, int column, int vectors, Span<T> y)
    {
        ref T w = ref Unsafe.Add(ref MemoryMarshal.GetReference(weights), column);
        nint last = Math.Min((vectors - 1) * TSimd.Count, outputs - column - TSimd.Count);
        for (int group = 0; group < x.Groups; group++)
        {
            for (int row = 0; row < x.Rows; row++)
            {
                int start = x.Starts[(group * x.Rows) + row];
                int count = x.Starts[(group * x.Rows) + row + 1] - start;
                ref T target = ref y[(row * outputs) + column];
                ref readonly T initial = ref group == 0 ? ref bias[column] : ref target;
                if (count == 0 && group > 0)
                    continue;
                ref readonly T values = ref Unsafe.Add(ref MemoryMarshal.GetReference(x.Values), start);
                ref readonly ushort columns = ref Unsafe.Add(ref MemoryMarshal.GetReference(x.Columns), start);
                switch (vectors)
                {
                    case 13:
                        Thirteen(in values, in columns, count, ref w, weightStride, last, in initial, ref target);
                        break;
                    case 7:
                        Seven(in values, in columns, count, ref w, weightStride, last, in initial, ref target);
                        break;
                    case 4:
                        Four(in values, in columns, count, ref w, weightStride, last, in initial, ref target);
                        break;
                    case 2:
                        Two(in values, in columns, count, ref w, weightStride, last, in initial, ref target);
                        break;
                    default:
                        One(in values, in columns, count, ref w, weightStride, in initial, ref target);
                        break;
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Thirteen(
        ref readonly T values, ref readonly ushort columns, int count, ref T weights, int weightStride, nint last, ref readonly T initial, ref T target)
    {
        nint v = TSimd.Count;
        TVector c0 = TSimd.Load(in initial, 0), c1 = TSimd.Load(in initial, v), c2 = TSimd.Load(in initial, 2 * v), c3 = TSimd.Load(in initial, 3 * v);
        TVector c4 = TSimd.Load(in initial, 4 * v), c5 = TSimd.Load(in initial, 5 * v), c6 = TSimd.Load(in initial, 6 * v), c7 = TSimd.Load(in initial, 7 * v);
        TVector c8 = TSimd.Load(in initial, 8 * v), c9 = TSimd.Load(in initial, 9 * v), c10 = TSimd.Load(in initial, 10 * v), c11 = TSimd.Load(in initial, 11 * v);
        TVector c12 = TSimd.Load(in initial, last);
        for (int i = 0; i < count; i++)
        {
            TVector x = TSimd.Broadcast(Unsafe.Add(ref Unsafe.AsRef(in values), i));
            ref T w = ref Unsafe.Add(ref weights, (nint)Unsafe.Add(ref Unsafe.AsRef(in columns), i) * weightStride);
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
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Seven(
        ref readonly T values, ref readonly ushort columns, int count, ref T weights, int weightStride, nint last, ref readonly T initial, ref T target)
    {
        nint v = TSimd.Count;
        TVector c0 = TSimd.Load(in initial, 0), c1 = TSimd.Load(in initial, v), c2 = TSimd.Load(in initial, 2 * v), c3 = TSimd.Load(in initial, 3 * v);
        TVector c4 = TSimd.Load(in initial, 4 * v), c5 = TSimd.Load(in initial, 5 * v), c6 = TSimd.Load(in initial, last);
        for (int i = 0; i < count; i++)
        {
            TVector x = TSimd.Broadcast(Unsafe.Add(ref Unsafe.AsRef(in values), i));
            ref T w = ref Unsafe.Add(ref weights, (nint)Unsafe.Add(ref Unsafe.AsRef(in columns), i) * weightStride);
            c0 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, 0), c0);
            c1 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, v), c1);
            c2 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, 2 * v), c2);
            c3 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, 3 * v), c3);
            c4 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, 4 * v), c4);
            c5 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, 5 * v), c5);
            c6 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, last), c6);
        }

        TSimd.Store(c0, ref target, 0);
        TSimd.Store(c1, ref target, v);
        TSimd.Store(c2, ref target, 2 * v);
        TSimd.Store(c3, ref target, 3 * v);
        TSimd.Store(c4, ref target, 4 * v);
        TSimd.Store(c5, ref target, 5 * v);
        TSimd.Store(c6, ref target, last);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Four(
        ref readonly T values, ref readonly ushort columns, int count, ref T weights, int weightStride, nint last, ref readonly T initial, ref T target)
    {
        nint v = TSimd.Count;
        TVector c0 = TSimd.Load(in initial, 0), c1 = TSimd.Load(in initial, v), c2 = TSimd.Load(in initial, 2 * v), c3 = TSimd.Load(in initial, last);
        for (int i = 0; i < count; i++)
        {
            TVector x = TSimd.Broadcast(Unsafe.Add(ref Unsafe.AsRef(in values), i));
            ref T w = ref Unsafe.Add(ref weights, (nint)Unsafe.Add(ref Unsafe.AsRef(in columns), i) * weightStride);
            c0 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, 0), c0);
            c1 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, v), c1);
            c2 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, 2 * v), c2);
            c3 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, last), c3);
        }

        TSimd.Store(c0, ref target, 0);
        TSimd.Store(c1, ref target, v);
        TSimd.Store(c2, ref target, 2 * v);
        TSimd.Store(c3, ref target, last);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Two(
        ref readonly T values, ref readonly ushort columns, int count, ref T weights, int weightStride, nint last, ref readonly T initial, ref T target)
    {
        TVector c0 = TSimd.Load(in initial, 0), c1 = TSimd.Load(in initial, last);
        for (int i = 0; i < count; i++)
        {
            TVector x = TSimd.Broadcast(Unsafe.Add(ref Unsafe.AsRef(in values), i));
            ref T w = ref Unsafe.Add(ref weights, (nint)Unsafe.Add(ref Unsafe.AsRef(in columns), i) * weightStride);
            c0 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, 0), c0);
            c1 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, last), c1);
        }

        TSimd.Store(c0, ref target, 0);
        TSimd.Store(c1, ref target, last);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void One(
        ref readonly T values, ref readonly ushort columns, int count, ref T weights, int weightStride, ref readonly T initial, ref T target)
    {
        TVector c0 = TSimd.Load(in initial, 0);
        for (int i = 0; i < count; i++)
        {
            TVector x = TSimd.Broadcast(Unsafe.Add(ref Unsafe.AsRef(in values), i));
            ref T w = ref Unsafe.Add(ref weights, (nint)Unsafe.Add(ref Unsafe.AsRef(in columns), i) * weightStride);
            c0 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, 0), c0);
        }

        TSimd.Store(c0, ref target, 0);
    }
}
