using OverfitWeb.Engine.State;

namespace OverfitWeb.Engine.Random;

/// <summary>
/// All streams that one network's training draws from: the book's own, and one by name for each thing that the book does
/// not draw. They are kept together so that all of them can be saved.
/// </summary>
/// <param name="seed">Seed of the run.</param>
public sealed class RandomStreams(uint seed) : IStateful
{
    private readonly SortedDictionary<string, NumPyRandom> _named = new(StringComparer.Ordinal);

    /// <summary>The book's stream: initial weights, then batches and masks as they come.</summary>
    public NumPyRandom Book { get; } = new(seed);

    /// <summary>The stream of what is called <paramref name="name"/> (<see cref="NumPyRandom.Derived"/>); the same name is the same stream.</summary>
    public NumPyRandom Named(string name)
    {
        if (!_named.TryGetValue(name, out NumPyRandom? random))
            _named.Add(name, random = NumPyRandom.Derived(seed, name));
        return random;
    }

    /// <inheritdoc/>
    public void Save(StateWriter writer)
    {
        writer.Write(Book.Save());
        writer.Write(_named.Count);
        foreach ((string name, NumPyRandom random) in _named)
        {
            writer.Write(name);
            writer.Write(random.Save());
        }
    }

    /// <inheritdoc/>
    public void Load(StateReader reader)
    {
        Book.Restore(reader.ReadRandom());
        int saved = reader.ReadInt32();
        if (reader.Change is null && saved != _named.Count)
            throw DoesNotFit();
        for (int i = 0; i < saved; i++)
        {
            string name = reader.ReadString();
            NumPyRandomState state = reader.ReadRandom();
            if (_named.TryGetValue(name, out NumPyRandom? random))
                random.Restore(state);
            else if (reader.Change is null)
                throw DoesNotFit();
        }
    }

    private static CheckpointException DoesNotFit() =>
        new(CheckpointFault.DoesNotFit, "The checkpoint and this training draw from different random streams.");
}
