using OverfitWeb.Contracts.Analysis;
using OverfitWeb.Engine.Analysis;

namespace OverfitWeb.Api.Analysis;

/// <summary>What is measured of predictions, on the wire's types.</summary>
internal static class PredictionMapping
{
    public static IReadOnlyList<IReadOnlyList<int>> Rows(ConfusionMatrix matrix) =>
        [.. Enumerable.Range(0, matrix.Classes).Select(label =>
            (IReadOnlyList<int>)[.. Enumerable.Range(0, matrix.Classes).Select(predicted => matrix[label, predicted])])];

    public static IReadOnlyList<ClassScore> Classes(ConfusionMatrix matrix) =>
        [.. Enumerable.Range(0, matrix.Classes).Select(label =>
            new ClassScore(label, matrix.LabelCount(label), matrix.Recall(label), matrix.Precision(label)))];

    public static CalibrationResult ToResult(this Calibration calibration) => new(
        [.. calibration.Bins.Select(bin => new CalibrationBin(bin.Lower, bin.Upper, bin.Count, bin.Accuracy, bin.MeanConfidence))],
        Finite.OrNull(calibration.ExpectedError),
        Finite.OrNull(calibration.MaximumError),
        Finite.OrNull(calibration.BrierScore));

    public static LabelNoiseResult ToResult(this LabelNoiseScore score) => new(
        score.CleanCount,
        score.CleanAccuracy,
        score.NoisyCount,
        score.MemorizedCount,
        score.MemorizedFraction,
        score.RecoveredCount,
        score.RecoveredFraction);
}
