using System.Numerics;

namespace OverfitWeb.Engine.Analysis;

/// <summary>How the weights of a layer are spread: bins of equal width from −Limit to Limit, the last one closed.</summary>
/// <param name="Limit">max|w|; 0 where all weights are 0, and then all of them are in the middle bin.</param>
/// <param name="Counts">Weights in each bin.</param>
public sealed record WeightHistogram(double Limit, IReadOnlyList<int> Counts)
{
    /// <summary>An odd number, so that 0 is the middle of a bin and not an edge.</summary>
    public const int DefaultBins = 41;

    /// <summary>Width of a bin: 2·Limit / number of bins.</summary>
    public double BinWidth => Limit / Counts.Count * 2;

    /// <summary>Counts the weights.</summary>
    /// <param name="weights">Finite numbers.</param>
    /// <param name="limit">max|w|.</param>
    /// <param name="bins">Number of bins, odd.</param>
    /// <exception cref="ArgumentException">The number of bins is even or not positive, or the limit is no number.</exception>
    public static WeightHistogram Of<T>(ReadOnlySpan<T> weights, double limit, int bins = DefaultBins)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (bins < 1 || bins % 2 == 0)
            throw new ArgumentException($"A histogram about 0 has an odd number of bins, not {bins}.", nameof(bins));
        if (!double.IsFinite(limit))
            throw new ArgumentException("The limit must be finite.", nameof(limit));

        int[] counts = new int[bins];
        foreach (T weight in weights)
        {
            // The ratio first: twice the limit may overflow.
            double ratio = limit == 0 ? 0 : double.CreateTruncating(weight) / limit;
            counts[Math.Clamp((int)((ratio + 1) / 2 * bins), 0, bins - 1)]++;
        }

        return new WeightHistogram(limit, counts);
    }
}
