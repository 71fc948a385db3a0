using System.Numerics;
using OverfitWeb.Engine.Kernels;

namespace OverfitWeb.Engine.Data;

/// <summary>Images to measure on, in blocks that threads can share.</summary>
/// <typeparam name="T">float or double.</typeparam>
public sealed class ImageBlocks<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Images a block, the last one aside: activations stay in the second-level cache.</summary>
    public const int BlockSize = 240;

    private readonly SparseBlock<T>[] _blocks;
    private readonly bool[] _wrongLabels;
    private readonly ReadOnlyMemory<byte> _labels;

    /// <param name="images">The images.</param>
    /// <param name="wrongLabels">Whether each label was replaced by a wrong one; null where none was.</param>
    public ImageBlocks(ImageSet images, IReadOnlyList<bool>? wrongLabels = null)
        : this(new SparseImages<T>(images), wrongLabels)
    {
    }

    /// <param name="images">The images.</param>
    /// <param name="wrongLabels">Whether each label was replaced by a wrong one; null where none was.</param>
    public ImageBlocks(SparseImages<T> images, IReadOnlyList<bool>? wrongLabels = null)
        : this(images, [.. Enumerable.Range(0, images.Images.Count)], images.Images.Labels, [.. wrongLabels ?? []])
    {
    }

    /// <summary>Images in another order than their own.</summary>
    /// <param name="images">The images.</param>
    /// <param name="order">The number of each, once.</param>
    public ImageBlocks(ImageSet images, int[] order)
        : this(new SparseImages<T>(images), order, order.Select(image => images.Labels.Span[image]).ToArray(), [])
    {
    }

    private ImageBlocks(SparseImages<T> images, ReadOnlySpan<int> order, ReadOnlyMemory<byte> labels, bool[] wrongLabels)
    {
        Images = images.Images;
        _labels = labels;
        _wrongLabels = wrongLabels;
        _blocks = new SparseBlock<T>[(Images.Count + BlockSize - 1) / BlockSize];
        for (int block = 0; block < _blocks.Length; block++)
        {
            _blocks[block] = images.NewBlock();
            images.Gather(order.Slice(block * BlockSize, RowsOf(block)), _blocks[block]);
        }
    }

    /// <summary>Where they come from.</summary>
    public ImageSet Images { get; }

    /// <summary>Number of images.</summary>
    public int Count => Images.Count;

    /// <summary>Number of blocks.</summary>
    public int Blocks => _blocks.Length;

    /// <summary>Images of a block.</summary>
    public SparseBlock<T> this[int block] => _blocks[block];

    /// <summary>Labels of a block.</summary>
    public ReadOnlySpan<byte> Labels(int block) => _labels.Span.Slice(block * BlockSize, RowsOf(block));

    /// <summary>Whether each label of a block was replaced; empty where none of the images' was.</summary>
    public ReadOnlySpan<bool> WrongLabels(int block) =>
        _wrongLabels.Length == 0 ? [] : _wrongLabels.AsSpan(block * BlockSize, RowsOf(block));

    private int RowsOf(int block) => Math.Min(BlockSize, Images.Count - (block * BlockSize));
}
