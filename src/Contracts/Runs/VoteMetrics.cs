namespace OverfitWeb.Contracts.Runs;

/// <summary>The majority vote of an ensemble's members; the averaged probabilities decide where votes are equal.</summary>
/// <param name="TrainAccuracy">Fraction of the training images classified rightly.</param>
/// <param name="TestAccuracy">Fraction of the test images classified rightly.</param>
/// <param name="ValidationAccuracy">Fraction of the validation images classified rightly; null without them.</param>
public sealed record VoteMetrics(double TrainAccuracy, double TestAccuracy, double? ValidationAccuracy = null);
