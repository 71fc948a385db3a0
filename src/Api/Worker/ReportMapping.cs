using OverfitWeb.Contracts.Runs;
using OverfitWeb.Engine.Models;
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
        ValidationLoss = Finite(report.Validation?.Loss),
        CleanAccuracy = report.Train.Wrong > 0 ? report.Train.CleanAccuracy : null,
        MemorizedFraction = report.Train.MemorizedFraction,
        Memorized = report.Train.Memorized,
        MostAnswered = report.Test.MostAnswered / (double)report.Test.Count,
        Penalty = Finite(report.Penalty),
        Gap = report.Train.Accuracy - report.Test.Accuracy,
        WeightNorms = [.. report.WeightNorms.Select(norms => new WeightNorms(Finite(norms.L1), Finite(norms.L2), Finite(norms.Max)))],
        Members = Members(report.Seeds, report.TrainMembers, report.TestMembers, report.ValidationMembers),
        Vote = Vote(report.TrainMembers, report.TestMembers, report.ValidationMembers),
        LearningRate = report.LearningRate,
        ElapsedSeconds = elapsedSeconds,
    };

    public static FinalMetrics ToFinal(TrainingPlan plan, TrainingResult result) => new(
        result.Iterations,
        result.Train.Average.Accuracy,
        result.Test.Average.Accuracy,
        Finite(result.Train.Average.Loss),
        Finite(result.Test.Average.Loss))
    {
        ValidationAccuracy = result.Validation?.Average.Accuracy,
        ValidationLoss = Finite(result.Validation?.Average.Loss),
        RestoredEpoch = result.RestoredRecord,
        DeadUnits = result.DeadUnits,
        Members = Members(
            [.. Enumerable.Range(0, plan.Members).Select(k => plan.Seed + (uint)k)], result.Train, result.Test, result.Validation),
        Vote = Vote(result.Train, result.Test, result.Validation),
    };

    private static IReadOnlyList<MemberMetrics>? Members(
        IReadOnlyList<uint> seeds, Measurement train, Measurement test, Measurement? validation) =>
        seeds.Count == 1 ? null : [.. seeds.Select((seed, k) => new MemberMetrics(
            seed,
            train.Members[k].Accuracy,
            test.Members[k].Accuracy,
            Finite(train.Members[k].Loss),
            Finite(test.Members[k].Loss),
            validation?.Members[k].Accuracy,
            Finite(validation?.Members[k].Loss)))];

    private static VoteMetrics? Vote(Measurement train, Measurement test, Measurement? validation) =>
        train.Members.Count == 1 ? null : new(train.MajorityAccuracy, test.MajorityAccuracy, validation?.MajorityAccuracy);

    private static double? Finite(double? value) => value is double number && double.IsFinite(number) ? number : null;
}
