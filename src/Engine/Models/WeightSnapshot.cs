using System.Collections.Immutable;
using System.Numerics;
using OverfitWeb.Engine.State;

namespace OverfitWeb.Engine.Models;

/// <summary>A copy of everything that a network's answers depend on: weights, biases, running statistics.</summary>
/// <typeparam name="T">float or double.</typeparam>
public sealed class WeightSnapshot<T> : IStateful
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ImmutableArray<T[]> _values;
    private readonly ImmutableArray<double[]> _statistics;

    /// <param name="network">The network that is copied.</param>
    public WeightSnapshot(Network<T> network)
    {
        _values = [.. network.Parameters.Select(parameter => parameter.Values.ToArray())];
        _statistics = [.. network.Statistics.Select(statistic => statistic.ToArray())];
    }

    /// <summary>Copies the network as it is now.</summary>
    /// <param name="network">One of the same shape.</param>
    public void Capture(Network<T> network)
    {
        for (int i = 0; i < _values.Length; i++)
            network.Parameters[i].Values.CopyTo(_values[i], 0);
        for (int i = 0; i < _statistics.Length; i++)
            network.Statistics[i].CopyTo(_statistics[i], 0);
    }

    /// <summary>Copies back.</summary>
    /// <param name="network">One of the same shape.</param>
    public void Restore(Network<T> network)
    {
        for (int i = 0; i < _values.Length; i++)
            _values[i].CopyTo(network.Parameters[i].Values, 0);
        for (int i = 0; i < _statistics.Length; i++)
            _statistics[i].CopyTo(network.Statistics[i], 0);
    }

    /// <inheritdoc/>
    public void Save(StateWriter writer)
    {
        foreach (T[] values in _values)
            writer.Write(values.AsSpan());
        foreach (double[] statistic in _statistics)
            writer.Write(statistic.AsSpan());
    }

    /// <inheritdoc/>
    public void Load(StateReader reader)
    {
        foreach (T[] values in _values)
            reader.ReadInto(values.AsSpan());
        foreach (double[] statistic in _statistics)
            reader.ReadInto(statistic.AsSpan());
    }
}
