namespace OverfitWeb.Contracts.Analysis;

/// <summary>What a run takes an image for.</summary>
/// <param name="Probabilities">Of each class, summing to 1; null where it is no number.</param>
/// <param name="Predicted">The most probable class, the lower one of equals.</param>
/// <param name="Confidence">Its probability.</param>
public sealed record PredictResponse(IReadOnlyList<double?> Probabilities, int Predicted, double? Confidence);
