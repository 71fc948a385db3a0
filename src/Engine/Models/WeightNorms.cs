using System.Numerics;
using OverfitWeb.Engine.Kernels;

namespace OverfitWeb.Engine.Models;

/// <summary>Norms of one weight matrix.</summary>
/// <param name="L1">Σ|w|.</param>
/// <param name="L2">√Σw² (the Frobenius norm).</param>
/// <param name="Max">max|w|.</param>
public sealed record WeightNorms(double L1, double L2, double Max)
{
    /// <summary>Norms of one matrix.</summary>
    public static WeightNorms Of<T>(ReadOnlySpan<T> weights, IKernels<T> kernels)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        new(kernels.SumOfMagnitudes(weights), Math.Sqrt(kernels.SumOfSquares(weights)), kernels.MaxMagnitude(weights));

    /// <summary>For each weight layer, from the input on, the mean of the networks' norms.</summary>
    /// <param name="networks">Equal in shape; at least one.</param>
    /// <param name="kernels">Arithmetic.</param>
    public static IReadOnlyList<WeightNorms> MeanOf<T>(IReadOnlyList<Network<T>> networks, IKernels<T> kernels)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        [.. Enumerable.Range(0, networks[0].DenseLayers.Length).Select(layer =>
            Mean([.. networks.Select(network => Of<T>(network.DenseLayers[layer].Weights.Values, kernels))]))];

    private static WeightNorms Mean(IReadOnlyList<WeightNorms> norms) =>
        new(norms.Average(n => n.L1), norms.Average(n => n.L2), norms.Average(n => n.Max));
}
