using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Compare;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Compare;

/// <summary>Two groups over three seeds, trained by the service itself.</summary>
public sealed class GroupsTests(WorkingService service) : IClassFixture<WorkingService>
{
    private readonly ApiClient _api = service.Api;

    [Fact]
    public async Task Runs_of_equal_spec_are_one_group_whatever_their_seeds_and_names()
    {
        IReadOnlyList<RunResponse> plain = await TrainAsync(seeds: [0, 1, 2], penalties: "[]");
        IReadOnlyList<RunResponse> decayed = await TrainAsync(seeds: [2, 1, 0], penalties: """[{"kind": "l2", "lambda": 3}]""");

        CompareResponse comparison = await CompareAsync([.. plain, .. decayed]);

        Assert.Equal(2, comparison.Groups.Count);
        (CompareGroup first, CompareGroup second) = (comparison.Groups[0], comparison.Groups[1]);
        Assert.Matches("^[0-9a-f]{12}$", first.Key);
        Assert.NotEqual(first.Key, second.Key);
        Assert.Equal(plain.Select(run => run.Id), first.Runs);
        Assert.Equal(plain.Select(run => run.Id), first.Counted);
        Assert.Equal([0, 1, 2], first.Seeds);
        Assert.Equal([2, 1, 0], second.Seeds);
        Assert.Equal(plain.Average(run => run.Final!.TestAccuracy), first.Last!.TestAccuracy.Mean, 1e-12);
        Assert.Equal(plain.Average(run => run.Final!.TrainAccuracy - run.Final.TestAccuracy), first.Last.Gap.Mean, 1e-12);
        Assert.InRange(first.Last.TestAccuracy.Mean, first.Last.TestAccuracy.Low!.Value, first.Last.TestAccuracy.High!.Value);

        CompareResponse alone = await CompareAsync([plain[1]]);
        Assert.Equal(first.Key, Assert.Single(alone.Groups).Key);
        Assert.Empty(alone.Verdicts);
    }

    [Fact]
    public async Task Curves_are_means_with_bands_at_each_record()
    {
        IReadOnlyList<RunResponse> runs = await TrainAsync(seeds: [0, 1, 2], penalties: "[]");

        CompareResponse comparison = await CompareAsync(runs);

        GroupCurves curves = Assert.Single(comparison.Groups).Curves;
        Assert.Equal(3, curves.Members);
        Assert.Equal([1, 2, 3, 4, 5], curves.Seq);
        Assert.Equal([0, 1, 2, 3, 4], curves.Epoch);
        Assert.Equal(comparison.Runs.Average(run => run.Records[2].TestLoss!.Value), curves.TestLoss.Mean[2]!.Value, 1e-12);
        Assert.All(curves.TestAccuracy.Mean.Zip(curves.TestAccuracy.Low!), point => Assert.True(point.Second < point.First));
        Assert.Equal(5, curves.Gap.High!.Count);

        CompareResponse bare = await CompareAsync(runs, "&band=none&maxPoints=2");
        GroupCurves thin = Assert.Single(bare.Groups).Curves;
        Assert.Equal([1, 5], thin.Seq);
        Assert.Equal(curves.TrainLoss.Mean[4], thin.TrainLoss.Mean[1]);
        Assert.Null(thin.TrainAccuracy.Low);
        Assert.All(bare.Runs, run => Assert.Equal([1, 5], run.Records.Select(record => record.Seq)));
    }

    [Fact]
    public async Task Each_group_is_judged_against_the_first_pair_by_pair()
    {
        IReadOnlyList<RunResponse> plain = await TrainAsync(seeds: [0, 1, 2], penalties: "[]");
        IReadOnlyList<RunResponse> decayed = await TrainAsync(seeds: [2, 1, 0], penalties: """[{"kind": "l2", "lambda": 3}]""");

        CompareResponse comparison = await CompareAsync([.. plain, .. decayed]);

        VerdictResponse verdict = Assert.Single(comparison.Verdicts);
        Assert.Equal((comparison.Groups[0].Key, comparison.Groups[1].Key), (verdict.Baseline, verdict.Candidate));
        Assert.Equal((3, 0.975), (verdict.Pairs, verdict.Level));
        Assert.Equal(Enumerable.Range(0, 3).Average(i => decayed[2 - i].Final!.TestAccuracy - plain[i].Final!.TestAccuracy), verdict.DeltaTest!.Mean, 1e-12);
        Assert.Equal(verdict.DeltaTrain!.Mean - verdict.DeltaTest.Mean, verdict.DeltaGap!.Mean, 1e-9);
        Assert.True(verdict.DeltaTestLoss!.Low < verdict.DeltaTestLoss.High);
        Assert.NotEqual(VerdictCode.NotEnoughSeeds, verdict.Code);
        Assert.False(verdict.DifferentIterations);
        Assert.Contains("시드 3개", verdict.Sentence.Ko, StringComparison.Ordinal);
        Assert.Contains("3 seeds", verdict.Sentence.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_seed_in_common_has_means_and_none_has_nothing()
    {
        IReadOnlyList<RunResponse> plain = await TrainAsync(seeds: [0], penalties: "[]");
        IReadOnlyList<RunResponse> decayed = await TrainAsync(seeds: [0, 1], penalties: """[{"kind": "l1"}]""");

        VerdictResponse one = Assert.Single((await CompareAsync([.. plain, .. decayed])).Verdicts);
        VerdictResponse none = Assert.Single((await CompareAsync([plain[0], decayed[1]])).Verdicts);

        Assert.Equal((VerdictCode.NotEnoughSeeds, 1, null), (one.Code, one.Pairs, one.Level));
        Assert.Equal(decayed[0].Final!.TestAccuracy - plain[0].Final!.TestAccuracy, one.DeltaTest!.Mean, 1e-12);
        Assert.Equal((null, null), (one.DeltaTest.Low, one.DeltaTest.High));
        Assert.Equal((VerdictCode.NotEnoughSeeds, 0, null), (none.Code, none.Pairs, none.DeltaTest));
    }

    [Fact]
    public async Task Other_numbers_of_iterations_are_flagged()
    {
        IReadOnlyList<RunResponse> plain = await TrainAsync(seeds: [0, 1], penalties: "[]");
        IReadOnlyList<RunResponse> longer = await TrainAsync(seeds: [0, 1], penalties: "[]", epochs: 7);

        VerdictResponse verdict = Assert.Single((await CompareAsync([.. plain, .. longer])).Verdicts);

        Assert.True(verdict.DifferentIterations);
        Assert.EndsWith("different numbers of iterations.", verdict.Sentence.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_seed_trained_twice_counts_once()
    {
        IReadOnlyList<RunResponse> runs = await TrainAsync(seeds: [0, 0, 1], penalties: "[]");

        CompareGroup group = Assert.Single((await CompareAsync(runs)).Groups);

        Assert.Equal(3, group.Runs.Count);
        Assert.Equal([0, 1], group.Seeds);
        Assert.Equal([runs[1].Id, runs[2].Id], group.Counted);
        Assert.Equal(2, group.Curves.Members);
    }

    [Fact]
    public async Task Ungrouped_there_are_runs_alone()
    {
        CompareResponse comparison = await CompareAsync(await TrainAsync(seeds: [0, 1], penalties: "[]"), "&groupBy=none");

        Assert.Equal(2, comparison.Runs.Count);
        Assert.All(comparison.Runs, run => Assert.Equal(5, run.Records.Count));
        Assert.Empty(comparison.Groups);
        Assert.Empty(comparison.Verdicts);
    }

    private Task<CompareResponse> CompareAsync(IEnumerable<RunResponse> runs, string more = "") => _api.GetAsync(
        $"{ApiRoutes.Compare}?runs={string.Join(',', runs.Select(run => run.Id))}{more}", ContractsJson.Default.CompareResponse);

    private async Task<IReadOnlyList<RunResponse>> TrainAsync(int[] seeds, string penalties, int epochs = 5)
    {
        List<RunResponse> queued = [];
        foreach (int seed in seeds)
        {
            queued.Add(await _api.CreateAsync(
                $$$"""{"name": "seed {{{seed}}}", "tags": ["s{{{seed}}}"], "notes": "{{{seed}}}", "dataset": {"trainSize": 50, "testSize": 100}, "model": {"hidden": [16]}, "penalties": {{{penalties}}}, "training": {"epochs": {{{epochs}}}, "batchSize": 10, "seed": {{{seed}}}}}"""));
        }

        return await Task.WhenAll(queued.Select(run => _api.WaitForEndAsync(run.Id)));
    }
}
