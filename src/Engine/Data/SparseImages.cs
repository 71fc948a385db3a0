using System.Numerics;
using OverfitWeb.Engine.Kernels;

namespace OverfitWeb.Engine.Data;

/// <summary>
/// Images as numbers 0 … 1, without those that are 0 (four fifths of MNIST's). A pixel is byte / 255 in single precision,
/// whatever T is, as the book's loader has it.
/// </summary>
/// <typeparam name="T">float or double.</typeparam>
public sealed class SparseImages<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly T[] _values;
    private readonly ushort[] _columns;
    private readonly int[] _starts;

    /// <param name="images">The images.</param>
    public SparseImages(ImageSet images)
    {
        Images = images;
        ReadOnlySpan<byte> bytes = images.Pixels.Span;
        int count = bytes.Length - bytes.Count((byte)0);
        _values = new T[count];
        _columns = new ushort[count];
        int groups = NewBlock().Groups;
        _starts = new int[checked((images.Count * groups) + 1)];
        Span<T> grey = stackalloc T[256];
        for (int i = 0; i < grey.Length; i++)
            grey[i] = T.CreateTruncating(i / 255f);

        int at = 0;
        for (int image = 0; image < images.Count; image++)
        {
            ReadOnlySpan<byte> row = bytes.Slice(image * images.PixelsPerImage, images.PixelsPerImage);
            for (int pixel = 0; pixel < row.Length; pixel++)
            {
                if (pixel % SparseRows<T>.ColumnsPerGroup == 0)
                    _starts[(image * groups) + (pixel / SparseRows<T>.ColumnsPerGroup)] = at;
                if (row[pixel] == 0)
                    continue;
                _values[at] = grey[row[pixel]];
                _columns[at++] = (ushort)pixel;
            }
        }

        _starts[^1] = at;
    }

    /// <summary>Where they come from.</summary>
    public ImageSet Images { get; }

    /// <summary>An empty block for some of them.</summary>
    public SparseBlock<T> NewBlock() => new(Images.PixelsPerImage);

    /// <summary>An empty block with room for any of them: filling it allocates nothing.</summary>
    /// <param name="count">How many images at most.</param>
    public SparseBlock<T> NewBlock(int count)
    {
        SparseBlock<T> block = NewBlock();
        int fullest = 0;
        for (int image = 0; image < Images.Count; image++)
            fullest = Math.Max(fullest, _starts[(image + 1) * block.Groups] - _starts[image * block.Groups]);
        block.Reserve(count, checked(count * fullest));
        return block;
    }

    /// <summary>Fills a block with the images of these numbers, in this order.</summary>
    public void Gather(ReadOnlySpan<int> indices, SparseBlock<T> block) => block.Gather(_values, _columns, _starts, indices);
}
