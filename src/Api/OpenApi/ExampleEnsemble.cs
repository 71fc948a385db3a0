using OverfitWeb.Contracts.Ensembles;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.OpenApi;

/// <summary>Two finished runs averaged, before and after.</summary>
internal static class ExampleEnsemble
{
    public static EnsembleResponse Queued { get; } = new()
    {
        Id = Guid.Parse("019a5c1e-9d22-7b3a-8c4d-3f2a41c0a003"),
        Status = EnsembleStatus.Queued,
        Runs = [Examples.RunId, Examples.OtherRunId],
        Weights = WeightsChoice.Final,
        CreatedAt = new DateTimeOffset(2026, 1, 5, 9, 2, 0, TimeSpan.Zero),
    };

    public static EnsembleResponse Measured { get; } = Queued with
    {
        Status = EnsembleStatus.Succeeded,
        FinishedAt = Queued.CreatedAt.AddSeconds(0.4),
        Result = new(
            TestSize: 10_000,
            TestAccuracy: 0.7751,
            TestLoss: 0.7719,
            VoteAccuracy: 0.7683,
            MeanMemberAccuracy: 0.75765,
            Members: [new(Examples.RunId, 0.7566, 0.9012), new(Examples.OtherRunId, 0.7587, 0.8934)],
            Curve: [new(1, 0.7566, 0.9012), new(2, 0.7751, 0.7719)]),
    };
}
