using System.Numerics;
using OverfitWeb.Engine.Random;

namespace OverfitWeb.Engine.Data;

/// <summary>Draws batches with replacement, as <c>np.random.choice(trainSize, batchSize)</c>.</summary>
/// <typeparam name="T">float or double.</typeparam>
public sealed class BatchSampler<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ImageMatrix<T> _source;
    private readonly NumPyRandom _random;
    private readonly int[] _indices;
    private readonly T[] _images;
    private readonly byte[] _labels;

    /// <param name="source">The training images.</param>
    /// <param name="batchSize">Images a batch.</param>
    /// <param name="random">The stream to draw from.</param>
    public BatchSampler(ImageMatrix<T> source, int batchSize, NumPyRandom random)
    {
        _source = source;
        _random = random;
        _indices = new int[batchSize];
        _images = new T[checked(batchSize * source.Images.PixelsPerImage)];
        _labels = new byte[batchSize];
    }

    /// <summary>The batch: batchSize × pixels.</summary>
    public ReadOnlySpan<T> Images => _images;

    /// <summary>Its labels.</summary>
    public ReadOnlySpan<byte> Labels => _labels;

    /// <summary>Which images they are.</summary>
    public ReadOnlySpan<int> Indices => _indices;

    /// <summary>Draws the next batch.</summary>
    public void Draw()
    {
        _random.Choice(_source.Count, _indices);
        int pixels = _source.Images.PixelsPerImage;
        for (int i = 0; i < _indices.Length; i++)
        {
            _source.Rows(_indices[i], 1).CopyTo(_images.AsSpan(i * pixels, pixels));
            _labels[i] = _source.Labels(_indices[i], 1)[0];
        }
    }
}
