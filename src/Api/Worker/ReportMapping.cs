using OverfitWeb.Contracts.Runs;
using OverfitWeb.Engine.Training;
using WeightNorms = OverfitWeb.Contracts.Runs.WeightNorms;

namespace OverfitWeb.Api.Worker;

/// <summary>Engine to wire. JSON has no NaN and no infinity: what is not finite becomes null.</summary>
internal static class ReportMapping
{
    public static MetricRecord ToRecord(EpochReport report, double elapsedSeconds) => new()
    {
        Seq = report.Epoch + 1,
        Epoch = report.Epoch,
        Iteration = report.Iterations,
        TrainAccuracy = report.Train.Accuracy,
        TestAccuracy = report.Test.Accuracy,
        ValidationAccuracy = report.Validation?.Accuracy,
        TrainLoss = Finite(report.Train.Loss),
        TestLoss = Finite(report.Test.Loss),
        ValidationLoss = report.Validation is { } validation ? Finite(validation.Loss) : null,
        Penalty = Finite(report.Penalty),
        Gap = report.Train.Accuracy - report.Test.Accuracy,
        WeightNorms = [.. report.WeightNorms.Select(norms => new WeightNorms(Finite(norms.L1), Finite(norms.L2), Finite(norms.Max)))],
        LearningRate = report.LearningRate,
        ElapsedSeconds = elapsedSeconds,
    };

    public static FinalMetrics ToFinal(TrainingResult result) => new(
        result.Iterations,
        result.Train.Accuracy,
        result.Test.Accuracy,
        Finite(result.Train.Loss),
        Finite(result.Test.Loss));

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
