namespace OverfitWeb.Contracts.Runs;

/// <summary>One last measurement after the last iteration; with <see cref="Recording.Trainer"/> later than the last record.</summary>
/// <param name="Iteration">Iterations done.</param>
/// <param name="TrainAccuracy">Fraction of the training images classified rightly.</param>
/// <param name="TestAccuracy">Fraction of the test images classified rightly.</param>
/// <param name="TrainLoss">Mean cross-entropy on the training images.</param>
/// <param name="TestLoss">Mean cross-entropy on the test images.</param>
public sealed record FinalMetrics(int Iteration, double TrainAccuracy, double TestAccuracy, double? TrainLoss, double? TestLoss);
