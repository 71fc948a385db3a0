namespace OverfitWeb.Engine.Regularization;

/// <summary>A strength for each layer: the same everywhere, or one a layer.</summary>
/// <param name="uniform">Used where no list is given.</param>
/// <param name="perLayer">One value a layer, from the input on; null for the same everywhere.</param>
public sealed class LayerStrengths(double uniform, IReadOnlyList<double>? perLayer = null)
{
    /// <summary>The strength at layer <paramref name="layer"/> (0 at the input).</summary>
    /// <exception cref="ArgumentOutOfRangeException">A list is given and has no such layer.</exception>
    public double this[int layer] => perLayer is null ? uniform : perLayer[layer];
}
