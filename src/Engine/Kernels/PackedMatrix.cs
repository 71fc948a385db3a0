using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

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
    /// <summary>Values of a packed k × n matrix.</summary>
    public static int Length(int k, int n) => checked(k * new Panels(n, TSimd.Count, TSimd.Registers).PaddedColumns);

    /// <summary>Packs a k × n matrix whose element (p, j) is source[p · rowStride + j · columnStride].</summary>
    /// <param name="source">The matrix.</param>
    /// <param name="rowStride">From one row to the next.</param>
    /// <param name="columnStride">From one column to the next.</param>
    /// <param name="k">Rows.</param>
    /// <param name="n">Columns.</param>
    /// <param name="destination"><see cref="Length"/>; written.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Pack(ReadOnlySpan<T> source, int rowStride, int columnStride, int k, int n, Span<T> destination)
    {
        Panels panels = new(n, TSimd.Count, TSimd.Registers);
        for (int panel = 0; panel < panels.Count; panel++)
        {
            int width = panels.Width(panel);
            int first = panels.FirstColumn(panel);
            for (int at = 0; at < width; at += TSimd.Count)
            {
                int column = Math.Max(0, Math.Min(first + at, n - TSimd.Count));
                ReadOnlySpan<T> from = source[(column * columnStride)..];
                Span<T> to = destination.Slice((first * k) + at, ((k - 1) * width) + TSimd.Count);
                if (columnStride == 1 && n >= TSimd.Count)
                    CopyVectors(from, rowStride, k, to, width);
                else
                    CopyElements(from, rowStride, columnStride, k, Math.Min(n, TSimd.Count), to, width);
            }
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
