using OverfitWeb.Engine.Random;
using OverfitWeb.Engine.State;

namespace OverfitWeb.Engine.Data.Sampling;

/// <summary>
/// Every image once before any comes again: one <c>permutation(count)</c> after another. Batches are cut from the row of
/// permutations, so that all of them are full, also where the batch size does not divide the number of images.
/// </summary>
public sealed class Shuffled : IImageOrder
{
    private readonly NumPyRandom _random;
    private readonly int[] _order;
    private int _position;

    /// <param name="count">Training images.</param>
    /// <param name="random">A stream of its own.</param>
    public Shuffled(int count, NumPyRandom random)
    {
        _random = random;
        _order = new int[count];
        _position = count;
    }

    /// <inheritdoc/>
    public void Next(Span<int> indices)
    {
        for (int i = 0; i < indices.Length; i++)
        {
            if (_position == _order.Length)
                Shuffle();
            indices[i] = _order[_position++];
        }
    }

    /// <inheritdoc/>
    public void Save(StateWriter writer)
    {
        writer.Write(_order.AsSpan());
        writer.Write(_position);
    }

    /// <inheritdoc/>
    public void Load(StateReader reader)
    {
        reader.ReadInto(_order.AsSpan());
        _position = reader.ReadInt32();
        if (_position < 0 || _position > _order.Length || _order.Any(index => index < 0 || index >= _order.Length))
            throw new CheckpointException(CheckpointFault.DoesNotFit, "The checkpoint's order of images is none of this training's.");
    }

    private void Shuffle()
    {
        for (int i = 0; i < _order.Length; i++)
            _order[i] = i;
        _random.Shuffle(_order.AsSpan());
        _position = 0;
    }
}
