using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs;

/// <summary>A metric record as the database keeps it.</summary>
internal sealed class EpochRow
{
    public required Guid RunId { get; init; }

    public required int Seq { get; init; }

    public required int Epoch { get; init; }

    public required int Iteration { get; init; }

    public required double TrainAccuracy { get; init; }

    public required double TestAccuracy { get; init; }

    public double? ValidationAccuracy { get; init; }

    public double? TrainLoss { get; init; }

    public double? TestLoss { get; init; }

    public double? ValidationLoss { get; init; }

    public double? CleanAccuracy { get; init; }

    public double? MemorizedFraction { get; init; }

    public string? Memorized { get; init; }

    public double? MostAnswered { get; init; }

    public double? Penalty { get; init; }

    public required IReadOnlyList<WeightNorms> WeightNorms { get; init; }

    public IReadOnlyList<MemberMetrics>? Members { get; init; }

    public VoteMetrics? Vote { get; init; }

    public required double LearningRate { get; init; }

    public required double ElapsedSeconds { get; init; }

    /// <summary>The claim that made it.</summary>
    public required long Fence { get; init; }

    /// <summary>The rows of records that a run has now.</summary>
    public static IReadOnlyList<EpochRow> Of(Run run, IEnumerable<MetricRecord> records) =>
        [.. records.Select(record => Of(run.Id, run.Fence, record))];

    public static EpochRow Of(Guid runId, long fence, MetricRecord record) => new()
    {
        RunId = runId,
        Seq = record.Seq,
        Epoch = record.Epoch,
        Iteration = record.Iteration,
        TrainAccuracy = record.TrainAccuracy,
        TestAccuracy = record.TestAccuracy,
        ValidationAccuracy = record.ValidationAccuracy,
        TrainLoss = record.TrainLoss,
        TestLoss = record.TestLoss,
        ValidationLoss = record.ValidationLoss,
        CleanAccuracy = record.CleanAccuracy,
        MemorizedFraction = record.MemorizedFraction,
        Memorized = record.Memorized,
        MostAnswered = record.MostAnswered,
        Penalty = record.Penalty,
        WeightNorms = record.WeightNorms,
        Members = record.Members,
        Vote = record.Vote,
        LearningRate = record.LearningRate,
        ElapsedSeconds = record.ElapsedSeconds,
        Fence = fence,
    };

    public MetricRecord ToRecord() => new()
    {
        Seq = Seq,
        Epoch = Epoch,
        Iteration = Iteration,
        TrainAccuracy = TrainAccuracy,
        TestAccuracy = TestAccuracy,
        ValidationAccuracy = ValidationAccuracy,
        TrainLoss = TrainLoss,
        TestLoss = TestLoss,
        ValidationLoss = ValidationLoss,
        CleanAccuracy = CleanAccuracy,
        MemorizedFraction = MemorizedFraction,
        Memorized = Memorized,
        MostAnswered = MostAnswered,
        Penalty = Penalty,
        Gap = TrainAccuracy - TestAccuracy,
        WeightNorms = WeightNorms,
        Members = Members,
        Vote = Vote,
        LearningRate = LearningRate,
        ElapsedSeconds = ElapsedSeconds,
    };
}
