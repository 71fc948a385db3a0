namespace OverfitWeb.Engine.Analysis;

/// <summary>The predictions with Lower &lt; confidence ≤ Upper; the first bin takes 0 too.</summary>
/// <param name="Lower">Lower edge, not in the bin.</param>
/// <param name="Upper">Upper edge, in the bin.</param>
/// <param name="Count">Images.</param>
/// <param name="Correct">Of these, classified rightly.</param>
/// <param name="MeanConfidence">Mean probability of the predicted class; null for an empty bin.</param>
public sealed record ReliabilityBin(double Lower, double Upper, int Count, int Correct, double? MeanConfidence)
{
    /// <summary>Fraction classified rightly; null for an empty bin.</summary>
    public double? Accuracy => Count == 0 ? null : Correct / (double)Count;
}
