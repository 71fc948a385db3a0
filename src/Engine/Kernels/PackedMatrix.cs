using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OverfitWeb.Engine.Kernels;

/// <summary>
/// The right factor of a product, laid out for the micro-kernel: within a panel (<see cref="Panels"/>) the k rows follow each
/// other, so that the kernel reads it front to back. The last vector of a row holds the last columns of the matrix, and may
/// repeat some of the one before it; only a matrix narrower than a vector is padded, with zeros.
/// (Panels: Goto and van de Geijn 2008.)
/// </summary>
internal static class PackedMatrix<TSimd, TVector, T>
    where TSimd : struct, ISimd<TVector, T>
    where TVector : unmanaged
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Rows of a vector's columns that are transposed before it is the next columns' turn: their part of the panel stays in the first-level cache.</summary>
    private const int RowsAtATime = 64;

    /// <summary>Values of a packed k × n matrix.</summary>
    public static int Length(int k, int n) => checked(k * new Panels(n, TSimd.Count, TSimd.Registers).PaddedColumns);

    /// <summary>Packs a matrix.</summary>
    /// <param name="b">The matrix, not packed.</param>
    /// <param name="destination"><see cref="Length"/>; written.</param>
    public static void Pack(RightFactor<TSimd, TVector, T> b, Span<T> destination)
    {
        for (int panel = 0; panel < b.Panels.Count; panel++)
            PackPanel(b, panel, destination[(b.Panels.FirstColumn(panel) * b.Rows)..]);
    }

    /// <summary>Packs a panel of a matrix.</summary>
    /// <param name="b">The matrix, not packed.</param>
    /// <param name="panel">Which panel.</param>
    /// <param name="destination">Rows of B × the panel's width; written.</param>
    public static void PackPanel(RightFactor<TSimd, TVector, T> b, int panel, Span<T> destination)
    {
        int width = b.Panels.Width(panel);
        bool isNarrow = b.Columns < TSimd.Count;
        for (int at = 0; at < width; at += TSimd.Count)
        {
            int column = Math.Max(0, Math.Min(b.Panels.FirstColumn(panel) + at, b.Columns - TSimd.Count));
            ReadOnlySpan<T> from = b.Values[(column * b.ColumnStride)..];
            Span<T> to = destination.Slice(at, ((b.Rows - 1) * width) + TSimd.Count);
            if (isNarrow)
                CopyElements(from, b.RowStride, b.ColumnStride, b.Rows, b.Columns, to, width);
            else if (b.ColumnStride == 1)
                CopyVectors(from, b.RowStride, b.Rows, to, width);
            else
                CopyTransposed(from, b.ColumnStride, b.Rows, to, width);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CopyVectors(ReadOnlySpan<T> from, int rowStride, int k, Span<T> to, int width)
    {
        ref T source = ref Unsafe.AsRef(in from[..(((k - 1) * rowStride) + TSimd.Count)][0]);
        ref T destination = ref MemoryMarshal.GetReference(to);
        for (nint p = 0; p < k; p++)
            TSimd.Store(TSimd.Load(ref source, p * rowStride), ref destination, p * width);
    }

    // Rows follow each other closely: a vector's columns are as many rows of the source, each read front to back.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CopyTransposed(ReadOnlySpan<T> from, int columnStride, int k, Span<T> to, int width)
    {
        ref T source = ref Unsafe.AsRef(in from[..(((TSimd.Count - 1) * columnStride) + k)][0]);
        ref T destination = ref MemoryMarshal.GetReference(to);
        for (int first = 0; first < k; first += RowsAtATime)
        {
            int end = Math.Min(first + RowsAtATime, k);
            for (nint j = 0; j < TSimd.Count; j += Vector128<T>.Count)
            {
                ref T column = ref Unsafe.Add(ref source, j * columnStride);
                for (nint p = first; p < end; p++)
                    Gathered(ref Unsafe.Add(ref column, p), columnStride).StoreUnsafe(ref destination, (nuint)((p * width) + j));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<T> Gathered(ref T first, nint stride)
    {
        if (typeof(T) == typeof(double))
        {
            ref double x = ref Unsafe.As<T, double>(ref first);
            return Vector128.Create(x, Unsafe.Add(ref x, stride)).As<double, T>();
        }

        ref float y = ref Unsafe.As<T, float>(ref first);
        return Vector128.Create(y, Unsafe.Add(ref y, stride), Unsafe.Add(ref y, 2 * stride), Unsafe.Add(ref y, 3 * stride)).As<float, T>();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CopyElements(ReadOnlySpan<T> from, int rowStride, int columnStride, int k, int columns, Span<T> to, int width)
    {
        for (int j = 0; j < columns; j++)
        {
            for (int p = 0; p < k; p++)
                to[(p * width) + j] = from[(p * rowStride) + (j * columnStride)];
        }

        for (int j = columns; j < TSimd.Count; j++)
        {
            for (int p = 0; p < k; p++)
                to[(p * width) + j] = T.Zero;
        }
    }
}
