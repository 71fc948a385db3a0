using System.Numerics;

namespace OverfitWeb.Engine.Models;

/// <summary>Two buffers that the layers of a network write in turn when it is evaluated.</summary>
/// <typeparam name="T">float or double.</typeparam>
public sealed class InferenceBuffers<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly T[] _even;
    private readonly T[] _odd;

    /// <param name="network">The network.</param>
    /// <param name="maxRows">Most examples at once.</param>
    public InferenceBuffers(Network<T> network, int maxRows)
    {
        int width = network.Layers.Max(l => l.Outputs);
        _even = new T[checked(maxRows * width)];
        _odd = new T[_even.Length];
    }

    /// <summary>Where layer <paramref name="layer"/> writes.</summary>
    public T[] this[int layer] => layer % 2 == 0 ? _even : _odd;
}
