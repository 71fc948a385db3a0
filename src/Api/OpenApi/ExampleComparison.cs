using OverfitWeb.Api.Compare;
using OverfitWeb.Api.Presets;
using OverfitWeb.Contracts.Compare;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Engine.Analysis.Comparison;

namespace OverfitWeb.Api.OpenApi;

/// <summary>The document's first experiment against its weight decay, five seeds each, of which one run a group is shown.</summary>
internal static class ExampleComparison
{
    private const string Baseline = "6f1d2a90c3b4";
    private const string Candidate = "b07c55e1d28f";

    private static readonly Arm Plain = Arm((1, 0.7566), (1, 0.7581), (1, 0.7492), (1, 0.7539), (1, 0.7573));
    private static readonly Arm Decayed = Arm((0.92, 0.7331), (0.8767, 0.7079), (0.88, 0.7102), (0.8933, 0.7164), (0.8967, 0.7088));

    public static CompareResponse Response { get; } = new(
        [new(ExampleRun.Finished, ExampleRun.Records), new(ExampleRun.Finished with { Id = Examples.OtherRunId, Preset = "weight-decay", Spec = PresetList.Find("weight-decay")!.Spec }, ExampleRun.Records)],
        SpecDifferences.Of([PresetList.Find("overfit")!.Spec, PresetList.Find("weight-decay")!.Spec]))
    {
        Groups = [Group(Baseline, Examples.RunId, Plain), Group(Candidate, Examples.OtherRunId, Decayed)],
        Verdicts = [Judge.Compare(Plain, [Decayed])[0].ToResponse(Baseline, Candidate)],
    };

    private static CompareGroup Group(string key, Guid run, Arm arm) => new()
    {
        Key = key,
        Runs = Ids(run),
        Counted = Ids(run),
        Seeds = [.. arm.Outcomes.Select(outcome => outcome.Seed)],
        Last = GroupMapping.End(arm.Outcomes),
        Curves = CurveAverage.Of([ExampleRun.Records, [.. ExampleRun.Records.Select(Shifted)]], bands: true),
    };

    private static Guid[] Ids(Guid first) => [first, .. Enumerable.Range(1, 4).Select(i => Guid.Parse($"{first:D}"[..^2] + $"{i}{i}"))];

    private static MetricRecord Shifted(MetricRecord record) => record with { TestAccuracy = record.TestAccuracy + 0.01, Gap = record.Gap - 0.01 };

    private static Arm Arm(params ReadOnlySpan<(double Train, double Test)> accuracies)
    {
        List<SeedOutcome> outcomes = [];
        foreach ((double train, double test) in accuracies)
            outcomes.Add(new(outcomes.Count, train, test, 1 + (0.4 * (1 - train)), 0.01, 601));
        return new(300, 10_000, outcomes);
    }
}
