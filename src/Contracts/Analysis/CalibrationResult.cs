namespace OverfitWeb.Contracts.Analysis;

/// <summary>Accuracy held against confidence. Scores are null if a probability is no number.</summary>
/// <param name="Bins">The reliability diagram: bins of equal width, from low to high confidence.</param>
/// <param name="ExpectedError">ECE: Σ count/n · |accuracy − mean confidence| over the bins, 0 … 1.</param>
/// <param name="MaximumError">MCE: the largest |accuracy − mean confidence| of a bin, 0 … 1.</param>
/// <param name="BrierScore">Mean of Σ (p − 1[class is the label])² over the classes, 0 … 2.</param>
public sealed record CalibrationResult(
    IReadOnlyList<CalibrationBin> Bins,
    double? ExpectedError,
    double? MaximumError,
    double? BrierScore);

/// <summary>The images with lower &lt; confidence ≤ upper.</summary>
/// <param name="Lower">Lower edge, not in the bin.</param>
/// <param name="Upper">Upper edge, in the bin.</param>
/// <param name="Count">Images.</param>
/// <param name="Accuracy">Fraction of them classified rightly; null for an empty bin.</param>
/// <param name="MeanConfidence">Mean probability of their predicted class; null for an empty bin.</param>
public sealed record CalibrationBin(double Lower, double Upper, int Count, double? Accuracy, double? MeanConfidence);
