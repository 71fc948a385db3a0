using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Contracts.Analysis;

/// <summary>One weight matrix (biases apart). A value that is not finite is null.</summary>
public sealed record LayerAnalysis
{
    /// <summary>Number of the layer, from 1, as <c>/weights/{layer}.png</c> takes it.</summary>
    public required int Layer { get; init; }

    /// <summary>Rows: values that the layer takes.</summary>
    public required int Inputs { get; init; }

    /// <summary>Columns: values that it gives.</summary>
    public required int Outputs { get; init; }

    /// <summary>L1, L2 and largest magnitude.</summary>
    public required WeightNorms Norms { get; init; }

    /// <summary>Mean.</summary>
    public required double? Mean { get; init; }

    /// <summary>√ of the mean of (w − mean)² over all weights.</summary>
    public required double? StandardDeviation { get; init; }

    /// <summary>Fraction of the weights that are exactly 0.</summary>
    public required double ZeroFraction { get; init; }

    /// <summary>Fraction of the weights with |w| ≤ 1e-3 · max|w|.</summary>
    public required double? NearZeroFraction { get; init; }

    /// <summary>How the weights are spread; null if one is not finite.</summary>
    public required LayerHistogram? Histogram { get; init; }

    /// <summary>
    /// The singular values. Their time goes with cost = inputs · outputs · min(inputs, outputs): null where a layer's cost is
    /// above 1e9, where its cost and those of the layers before it are above 4e9 in sum, or where a weight is not finite.
    /// </summary>
    public required LayerSpectrum? Spectrum { get; init; }
}

/// <summary>Weights in bins of equal width from −limit to limit, an odd number of them: 0 is in the middle one.</summary>
/// <param name="Limit">max|w|.</param>
/// <param name="Counts">Weights in each bin.</param>
public sealed record LayerHistogram(double Limit, IReadOnlyList<int> Counts);

/// <summary>How much a matrix stretches, and in how many directions.</summary>
/// <param name="SingularValues">min(inputs, outputs) of them, from the largest down.</param>
/// <param name="SpectralNorm">The largest, σ₁.</param>
/// <param name="StableRank">‖W‖²_F / σ₁²; null where all weights are 0.</param>
/// <param name="EffectiveRank">exp(−Σ p ln p) with p = σ / Σσ; null where all weights are 0.</param>
public sealed record LayerSpectrum(IReadOnlyList<double> SingularValues, double SpectralNorm, double? StableRank, double? EffectiveRank);
