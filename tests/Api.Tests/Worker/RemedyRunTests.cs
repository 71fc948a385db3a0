using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Worker;

/// <summary>What remedies leave in a run's records and at its end.</summary>
public sealed class RemedyRunTests(WorkingService service) : IClassFixture<WorkingService>
{
    private readonly ApiClient _api = service.Api;

    [Fact]
    public async Task An_ensemble_records_its_members_and_their_vote()
    {
        RunResponse ensemble = await TrainAsync(Spec(seed: 4, members: 3));
        IReadOnlyList<MetricRecord> records = (await _api.MetricsAsync(ensemble.Id)).Items;

        for (int k = 0; k < 3; k++)
        {
            RunResponse alone = await TrainAsync(Spec(seed: 4 + k, members: 1));
            IReadOnlyList<MetricRecord> own = (await _api.MetricsAsync(alone.Id)).Items;
            Assert.Equal(
                own.Select(r => new MemberMetrics(4 + k, r.TrainAccuracy, r.TestAccuracy, r.TrainLoss, r.TestLoss)),
                records.Select(r => r.Members![k]));
            Assert.All(own, record => Assert.True(record is { Members: null, Vote: null }));
            Assert.Null(alone.Final!.Members);
        }

        Assert.All(records, record => Assert.InRange(record.Vote!.TestAccuracy, 0, 1));
        Assert.Equal(records[^1].Members, ensemble.Final!.Members);
        Assert.Equal(records[^1].Vote, ensemble.Final.Vote);
        Assert.True(ensemble.HasWeights);
    }

    [Fact]
    public async Task Early_stopping_ends_the_run_and_tells_which_epoch_it_restored()
    {
        RunResponse run = await TrainAsync(
            """
            {"dataset": {"trainSize": 60, "validationSize": 300, "testSize": 200}, "model": {"hidden": [40, 40]}, "optimizer": {"learningRate": 0.3},
             "training": {"epochs": 400, "batchSize": 20, "earlyStopping": {"patience": 10}}}
            """);
        IReadOnlyList<MetricRecord> records = (await _api.MetricsAsync(run.Id)).Items;

        Assert.Equal((RunStatus.Succeeded, StopReason.EarlyStopping), (run.Status, run.StopReason));
        MetricRecord best = records.MinBy(record => record.ValidationLoss)!;
        Assert.Equal(best.Epoch, run.Final!.RestoredEpoch);
        Assert.Equal((best.ValidationLoss, best.TestAccuracy, best.TestLoss), (run.Final.ValidationLoss, run.Final.TestAccuracy, run.Final.TestLoss));
        Assert.Equal(best.Epoch + 11, records.Count);
        Assert.Contains(run.Notices, notice => notice.Code == NoticeCode.RestoredBest && notice.Sentence.En.Contains($"epoch {best.Epoch},", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Clean_and_memorised_labels_are_recorded_apart()
    {
        RunResponse run = await TrainAsync("""{"dataset": {"trainSize": 100, "testSize": 100, "labelNoise": 0.2}, "model": {"hidden": [30]}, "training": {"epochs": 5}}""");
        RunResponse clean = await TrainAsync(Specs.Small);

        MetricRecord last = run.Last!;
        Assert.Equal(last.TrainAccuracy, (0.8 * last.CleanAccuracy!.Value) + (0.2 * last.MemorizedFraction!.Value), 1e-12);
        Assert.True(clean.Last is { CleanAccuracy: null, MemorizedFraction: null, MostAnswered: > 0 });
    }

    [Theory]
    [InlineData("""{"optimizer": {"kind": "adam", "learningRate": 0.3}, "dataset": {"testSize": 1000}, "training": {"epochs": 60}}""", "learning rate", "학습률")]
    [InlineData("""{"penalties": [{"kind": "l2", "lambda": 1}], "dataset": {"testSize": 1000}}""", "λ", "λ")]
    public async Task A_network_that_collapses_is_noticed_and_said_in_words(string spec, string en, string ko)
    {
        RunResponse run = await TrainAsync(spec);

        Assert.Equal(RunStatus.Succeeded, run.Status);
        RunNotice notice = run.Notices.Single(notice => notice.Code == NoticeCode.ConstantPrediction);
        Assert.Contains(" %", notice.Sentence.En, StringComparison.Ordinal);
        Assert.Contains(en, notice.Sentence.En, StringComparison.Ordinal);
        Assert.Contains(ko, notice.Sentence.Ko, StringComparison.Ordinal);
        Assert.Equal(run.Final!.DeadUnits >= 0.5, run.Notices.Any(other => other.Code == NoticeCode.DeadUnits));
    }

    [Fact]
    public async Task A_network_that_learns_has_no_notice()
    {
        RunResponse run = await TrainAsync("""{"dataset": {"testSize": 1000}, "optimizer": {"learningRate": 0.05}, "training": {"epochs": 60}}""");

        Assert.True(run.Last!.TrainAccuracy > 0.8);
        Assert.Empty(run.Notices);
    }

    private static string Spec(int seed, int members) =>
        $$$"""{"dataset": {"trainSize": 60, "testSize": 300}, "model": {"hidden": [20], "members": {{{members}}}}, "training": {"epochs": 6, "batchSize": 20, "seed": {{{seed}}}}}""";

    private async Task<RunResponse> TrainAsync(string spec)
    {
        RunResponse run = await _api.CreateAsync(spec);
        return await _api.WaitForEndAsync(run.Id);
    }
}
