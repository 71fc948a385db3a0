using System.Numerics;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Models;

namespace OverfitWeb.Engine.Analysis;

/// <summary>
/// One weight matrix in numbers. Where the network diverged (<see cref="NotFinite"/> &gt; 0), what cannot be said is null and
/// the norms are NaN or infinite.
/// </summary>
public sealed record WeightStatistics
{
    /// <summary>A weight up to this part of the largest one counts as nearly zero.</summary>
    public const double NearZero = 1e-3;

    /// <summary>Weights.</summary>
    public required int Count { get; init; }

    /// <summary>Weights that are NaN or infinite.</summary>
    public required int NotFinite { get; init; }

    /// <summary>L1, L2 and largest magnitude.</summary>
    public required WeightNorms Norms { get; init; }

    /// <summary>Mean.</summary>
    public required double? Mean { get; init; }

    /// <summary>√ of the mean of (w − mean)², over all weights (n, not n − 1).</summary>
    public required double? StandardDeviation { get; init; }

    /// <summary>Fraction of the weights that are exactly 0.</summary>
    public required double ZeroFraction { get; init; }

    /// <summary>Fraction of the weights with |w| ≤ 1e-3 · max|w|; 1 where all are 0.</summary>
    public required double? NearZeroFraction { get; init; }

    /// <summary>How they are spread.</summary>
    public required WeightHistogram? Histogram { get; init; }

    /// <summary>Measures a matrix.</summary>
    /// <param name="weights">Inputs × outputs.</param>
    /// <param name="kernels">Arithmetic.</param>
    /// <exception cref="ArgumentException">There is no weight.</exception>
    public static WeightStatistics Of<T>(ReadOnlySpan<T> weights, IKernels<T> kernels)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (weights.IsEmpty)
            throw new ArgumentException("There is no weight.", nameof(weights));

        WeightNorms norms = WeightNorms.Of(weights, kernels);
        int notFinite = 0, zero = 0, nearZero = 0;
        double sum = 0;
        foreach (T weight in weights)
        {
            double value = double.CreateTruncating(weight);
            sum += value;
            notFinite += double.IsFinite(value) ? 0 : 1;
            zero += value == 0 ? 1 : 0;
            nearZero += Math.Abs(value) <= NearZero * norms.Max ? 1 : 0;
        }

        bool finite = notFinite == 0;
        double mean = sum / weights.Length;
        return new WeightStatistics
        {
            Count = weights.Length,
            NotFinite = notFinite,
            Norms = norms,
            Mean = Finite(mean),
            StandardDeviation = Finite(DeviationFrom(mean, weights)),
            ZeroFraction = zero / (double)weights.Length,
            NearZeroFraction = finite ? nearZero / (double)weights.Length : null,
            Histogram = finite ? WeightHistogram.Of(weights, norms.Max) : null,
        };
    }

    private static double DeviationFrom<T>(double mean, ReadOnlySpan<T> weights)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double sum = 0;
        foreach (T weight in weights)
        {
            double deviation = double.CreateTruncating(weight) - mean;
            sum += deviation * deviation;
        }

        return Math.Sqrt(sum / weights.Length);
    }

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
