using System.Collections.Immutable;
using System.Numerics;
using OverfitWeb.Engine.Models;
using OverfitWeb.Engine.State;

namespace OverfitWeb.Engine.Training;

/// <summary>The weights of the record with the highest score so far, the first of equals.</summary>
/// <typeparam name="T">float or double.</typeparam>
/// <param name="shape">Networks of the shape whose weights are kept.</param>
internal sealed class BestWeights<T>(IReadOnlyList<Network<T>> shape) : IStateful
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ImmutableArray<WeightSnapshot<T>> _snapshots = [.. shape.Select(network => new WeightSnapshot<T>(network))];

    /// <summary>The highest score; negative infinity before the first record.</summary>
    public double Score { get; private set; } = double.NegativeInfinity;

    /// <summary>The record it is of; −1 before the first.</summary>
    public int Record { get; private set; } = -1;

    /// <summary>Takes the networks' weights if the score is higher than the best by more than <paramref name="minDelta"/>.</summary>
    public void Offer(IReadOnlyList<Network<T>> networks, int record, double score, double minDelta = 0)
    {
        if (!(score > Score + minDelta))
            return;
        (Record, Score) = (record, score);
        for (int i = 0; i < _snapshots.Length; i++)
            _snapshots[i].Capture(networks[i]);
    }

    /// <summary>Begins to watch after a record: the next one is the best so far, whatever its score.</summary>
    public void BeginAfter(int record) => (Record, Score) = (record, double.NegativeInfinity);

    /// <summary>Gives networks those weights.</summary>
    /// <param name="networks">As many, of the same shape.</param>
    public void Restore(IReadOnlyList<Network<T>> networks)
    {
        for (int i = 0; i < _snapshots.Length; i++)
            _snapshots[i].Restore(networks[i]);
    }

    /// <summary>Writes the weights alone.</summary>
    public void SaveWeights(StateWriter writer)
    {
        foreach (WeightSnapshot<T> snapshot in _snapshots)
            snapshot.Save(writer);
    }

    /// <inheritdoc/>
    public void Save(StateWriter writer)
    {
        writer.Write(Record);
        writer.Write(Score);
        SaveWeights(writer);
    }

    /// <inheritdoc/>
    public void Load(StateReader reader)
    {
        Record = reader.ReadInt32();
        Score = reader.ReadDouble();
        foreach (WeightSnapshot<T> snapshot in _snapshots)
            snapshot.Load(reader);
    }
}
