namespace OverfitWeb.Contracts.Runs;

/// <summary>One member of an ensemble alone.</summary>
/// <param name="Seed">Its seed.</param>
/// <param name="TrainAccuracy">Fraction of the training images classified rightly.</param>
/// <param name="TestAccuracy">Fraction of the test images classified rightly.</param>
/// <param name="TrainLoss">Mean cross-entropy on the training images.</param>
/// <param name="TestLoss">Mean cross-entropy on the test images.</param>
/// <param name="ValidationAccuracy">Fraction of the validation images classified rightly; null without them.</param>
/// <param name="ValidationLoss">Mean cross-entropy on the validation images; null without them.</param>
public sealed record MemberMetrics(
    long Seed,
    double TrainAccuracy,
    double TestAccuracy,
    double? TrainLoss,
    double? TestLoss,
    double? ValidationAccuracy = null,
    double? ValidationLoss = null);
