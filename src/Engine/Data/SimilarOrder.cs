using System.Numerics;
using System.Runtime.CompilerServices;

namespace OverfitWeb.Engine.Data;

/// <summary>
/// An order in which each image is followed by one that looks like it: what is measured in that order has more units that are
/// zero on four images on end, which products pass over (<c>docs/adr/0008</c>). Class by class, from the first image of each
/// on always to the nearest that is left, by the sums of 4 × 4 pixels; whole numbers, so that it is the same on every machine.
/// </summary>
public static class SimilarOrder
{
    private const int Cell = 4;
    private const int WidestVector = 64;

    /// <summary>Numbers of all images. Takes the square of the images of a class: 10,000 images of ten classes are a tenth of a second.</summary>
    public static int[] Of(ImageSet images)
    {
        int[] order = [.. Enumerable.Range(0, images.Count).OrderBy(image => images.Labels.Span[image])];
        int length = CellsOf(images);
        int[] cells = new int[images.Count * length];
        for (int place = 0; place < order.Length; place++)
            Sum(images.Pixels.Span.Slice(order[place] * images.PixelsPerImage, images.PixelsPerImage), images.Side, cells.AsSpan(place * length, length));
        for (int start = 0; start < order.Length;)
        {
            int end = start + 1;
            while (end < order.Length && images.Labels.Span[order[end]] == images.Labels.Span[order[start]])
                end++;
            Chain(order.AsSpan(start, end - start), cells.AsSpan(start * length, (end - start) * length), length);
            start = end;
        }

        return order;
    }

    /// <summary>Cells of an image, in whole vectors of any width; those beyond stay zero.</summary>
    private static int CellsOf(ImageSet images)
    {
        int side = (images.Side + Cell - 1) / Cell;
        return (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(WidestVector, side * side));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Sum(ReadOnlySpan<byte> pixels, int side, Span<int> cells)
    {
        int cellsOfRow = (side + Cell - 1) / Cell;
        for (int y = 0; y < side; y++)
        {
            for (int x = 0; x < side; x++)
                cells[(y / Cell * cellsOfRow) + (x / Cell)] += pixels[(y * side) + x];
        }
    }

    // What is nearest to the image at a place changes places with the one behind it.
    private static void Chain(Span<int> order, Span<int> cells, int length)
    {
        Span<int> kept = stackalloc int[length];
        for (int place = 0; place < order.Length - 2; place++)
        {
            int nearest = Nearest(cells, length, place);
            (order[place + 1], order[nearest]) = (order[nearest], order[place + 1]);
            Span<int> next = cells.Slice((place + 1) * length, length), found = cells.Slice(nearest * length, length);
            next.CopyTo(kept);
            found.CopyTo(next);
            kept.CopyTo(found);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Nearest(ReadOnlySpan<int> cells, int length, int place)
    {
        ReadOnlySpan<int> from = cells.Slice(place * length, length);
        int nearest = place + 1, least = int.MaxValue;
        for (int other = place + 1; other < cells.Length / length; other++)
        {
            int distance = Distance(from, cells.Slice(other * length, length));
            if (distance < least)
                (nearest, least) = (other, distance);
        }

        return nearest;
    }

    /// <summary>Σ|a − b|: at most 784 · 255.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Distance(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        Vector<int> sum = Vector<int>.Zero;
        for (int i = 0; i < a.Length; i += Vector<int>.Count)
            sum += Vector.Abs(new Vector<int>(a[i..]) - new Vector<int>(b[i..]));
        return Vector.Sum(sum);
    }
}
