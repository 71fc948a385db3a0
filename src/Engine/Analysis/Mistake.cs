namespace OverfitWeb.Engine.Analysis;

/// <summary>An image that is taken for another class than its label.</summary>
/// <param name="Index">Number of the image, from 0.</param>
/// <param name="Label">What it is labelled.</param>
/// <param name="Predicted">What it is taken for.</param>
/// <param name="Confidence">Probability of <paramref name="Predicted"/>.</param>
/// <param name="LabelProbability">Probability of <paramref name="Label"/>.</param>
public sealed record Mistake(int Index, int Label, int Predicted, double Confidence, double LabelProbability);
