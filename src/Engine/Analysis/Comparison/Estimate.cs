namespace OverfitWeb.Engine.Analysis.Comparison;

/// <summary>A mean with its confidence interval.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="Low">Lower end; null for a single value, of whose spread nothing is known.</param>
/// <param name="High">Upper end; null with <paramref name="Low"/>.</param>
public sealed record Estimate(double Mean, double? Low, double? High)
{
    /// <summary>The whole interval lies above 0.</summary>
    public bool IsAboveZero => Low > 0;

    /// <summary>The whole interval lies below 0.</summary>
    public bool IsBelowZero => High < 0;
}
