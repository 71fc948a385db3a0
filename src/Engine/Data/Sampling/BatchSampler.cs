using System.Collections.Immutable;
using System.Numerics;
using OverfitWeb.Engine.Data.Augmentation;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Random;
using OverfitWeb.Engine.State;

namespace OverfitWeb.Engine.Data.Sampling;

/// <summary>Draws batches of training images, each image changed by the augmentations in turn.</summary>
/// <typeparam name="T">float or double.</typeparam>
public sealed class BatchSampler<T> : IStateful
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly SparseImages<T> _source;
    private readonly IImageOrder _order;
    private readonly ImmutableArray<IAugmentation> _augmentations;
    private readonly ImmutableArray<NumPyRandom> _augmentationStreams;
    private readonly int[] _indices;
    private readonly SparseBlock<T> _batch;
    private readonly T[] _images;
    private readonly T[] _changed;
    private readonly byte[] _labels;

    /// <param name="source">The training images.</param>
    /// <param name="sampling">How they are drawn.</param>
    /// <param name="batchSize">Images a batch.</param>
    /// <param name="augmentations">How each is changed, in this order; every one has a stream of its own.</param>
    /// <param name="streams">The streams to draw from.</param>
    public BatchSampler(
        SparseImages<T> source, SamplingKind sampling, int batchSize, IReadOnlyList<IAugmentation> augmentations, RandomStreams streams)
    {
        _source = source;
        _order = sampling == SamplingKind.Shuffled
            ? new Shuffled(source.Images.Count, streams.Named("shuffle"))
            : new WithReplacement(source.Images.Count, streams.Book);
        _augmentations = [.. augmentations];
        _augmentationStreams = [.. augmentations.Select((augmentation, i) => streams.Named($"augmentation {i} {augmentation.Name}"))];
        _indices = new int[batchSize];
        _batch = source.NewBlock(batchSize);
        _images = augmentations.Count == 0 ? [] : new T[checked(batchSize * source.Images.PixelsPerImage)];
        _changed = new T[source.Images.PixelsPerImage];
        _labels = new byte[batchSize];
    }

    /// <summary>The batch: batchSize × pixels; valid until the next is drawn.</summary>
    public SparseBlock<T> Images => _batch;

    /// <summary>Its labels.</summary>
    public ReadOnlySpan<byte> Labels => _labels;

    /// <summary>Which images they are.</summary>
    public ReadOnlySpan<int> Indices => _indices;

    /// <summary>Draws the next batch.</summary>
    public void Draw()
    {
        _order.Next(_indices);
        ReadOnlySpan<byte> labels = _source.Images.Labels.Span;
        for (int i = 0; i < _indices.Length; i++)
            _labels[i] = labels[_indices[i]];
        _source.Gather(_indices, _batch);
        if (_augmentations.Length > 0)
            Change();
    }

    /// <inheritdoc/>
    public void Save(StateWriter writer) => _order.Save(writer);

    /// <inheritdoc/>
    public void Load(StateReader reader) => _order.Load(reader);

    private void Change()
    {
        _batch.Dense.CopyTo(_images);
        int side = _source.Images.Side;
        for (int start = 0; start < _images.Length; start += _changed.Length)
        {
            Span<T> image = _images.AsSpan(start, _changed.Length);
            for (int i = 0; i < _augmentations.Length; i++)
            {
                _augmentations[i].Apply<T>(_augmentationStreams[i], image, side, _changed);
                _changed.CopyTo(image);
            }
        }

        _batch.Compress(_images, _indices.Length);
    }
}
