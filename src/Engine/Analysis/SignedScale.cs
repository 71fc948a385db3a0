using System.Numerics;

namespace OverfitWeb.Engine.Analysis;

/// <summary>Weights as −1 … 1: w / max|w|, so that 0 stays 0.</summary>
internal static class SignedScale
{
    /// <summary>max|w| over those that are finite; 0 without any.</summary>
    public static double LargestFinite<T>(ReadOnlySpan<T> weights)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double max = 0;
        foreach (T weight in weights)
        {
            if (T.IsFinite(weight))
                max = Math.Max(max, Math.Abs(double.CreateTruncating(weight)));
        }

        return max;
    }

    /// <summary>w / limit; 0 where the limit is, NaN where the weight is not finite.</summary>
    public static float Of<T>(T weight, double limit)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (!T.IsFinite(weight))
            return float.NaN;
        return limit == 0 ? 0 : (float)(double.CreateTruncating(weight) / limit);
    }
}
