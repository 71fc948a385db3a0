using System.Numerics;
using System.Runtime.CompilerServices;

namespace OverfitWeb.Engine.Kernels;

/// <summary>
/// The right factor of a product, laid out for the micro-kernel. Columns are cut into panels of three vectors (the last
/// panel may have two or one); within a panel the k rows follow each other, so that the kernel reads it front to back.
/// Columns beyond the matrix are zero. (The layout is that of Goto and van de Geijn 2008.)
/// </summary>
internal static class PackedMatrix
{
    /// <summary>Vectors of the widest panel.</summary>
    public const int VectorsPerPanel = 3;

    /// <summary>Columns rounded up to whole vectors.</summary>
    public static int PaddedColumns(int columns, int vectorSize) => (columns + vectorSize - 1) / vectorSize * vectorSize;

    /// <summary>Packs a k × n matrix whose element (p, j) is source[p · rowStride + j · columnStride].</summary>
    /// <param name="source">The matrix.</param>
    /// <param name="rowStride">From one row to the next.</param>
    /// <param name="columnStride">From one column to the next.</param>
    /// <param name="k">Rows.</param>
    /// <param name="n">Columns.</param>
    /// <param name="vectorSize">Elements of a vector.</param>
    /// <param name="destination">k × <see cref="PaddedColumns"/>; written.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Pack<T>(ReadOnlySpan<T> source, int rowStride, int columnStride, int k, int n, int vectorSize, Span<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int padded = PaddedColumns(n, vectorSize);
        int widest = VectorsPerPanel * vectorSize;
        for (int first = 0; first < padded; first += widest)
        {
            int width = Math.Min(widest, padded - first);
            int columns = Math.Min(width, n - first);
            Span<T> panel = destination.Slice(first * k, width * k);
            for (int p = 0; p < k; p++)
            {
                Span<T> row = panel.Slice(p * width, width);
                if (columnStride == 1)
                {
                    source.Slice(p * rowStride + first, columns).CopyTo(row);
                }
                else
                {
                    for (int j = 0; j < columns; j++)
                        row[j] = source[p * rowStride + (first + j) * columnStride];
                }

                row[columns..].Clear();
            }
        }
    }
}
