namespace OverfitWeb.Engine.Analysis.Comparison;

/// <summary>How one training ended.</summary>
/// <param name="Seed">The seed that it began with; trainings with equal seeds are a pair.</param>
/// <param name="TrainAccuracy">Fraction of the training images classified rightly at the end.</param>
/// <param name="TestAccuracy">Fraction of the test images classified rightly at the end.</param>
/// <param name="TestLoss">Mean cross-entropy on the test images at the end; may be not finite.</param>
/// <param name="LateRise">How far train accuracy rose at the end (<see cref="LateRise.Of"/>).</param>
/// <param name="Iterations">Iterations done.</param>
public sealed record SeedOutcome(
    long Seed, double TrainAccuracy, double TestAccuracy, double TestLoss, double LateRise, int Iterations);
