using System.Net;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Runs;

public sealed class GetMetricsTests(WorkingService service) : IClassFixture<WorkingService>
{
    private readonly ApiClient _api = service.Api;

    [Fact]
    public async Task Has_every_record_in_order_and_whole()
    {
        RunResponse run = await TrainAsync();

        MetricsResponse metrics = await _api.MetricsAsync(run.Id);

        Assert.Equal([1, 2, 3, 4, 5], metrics.Items.Select(record => record.Seq));
        Assert.Equal([0, 1, 2, 3, 4], metrics.Items.Select(record => record.Epoch));
        Assert.Equal([1, 6, 11, 16, 21], metrics.Items.Select(record => record.Iteration));
        Assert.Equal(5, metrics.LastSeq);
        Assert.All(metrics.Items, record =>
        {
            Assert.Equal(record.TrainAccuracy - record.TestAccuracy, record.Gap);
            Assert.Equal(2, record.WeightNorms.Count);
            Assert.All(record.WeightNorms, norms => Assert.True(norms is { L1: > 0, L2: > 0, Max: > 0 }));
            Assert.True(record is { TrainLoss: > 0, TestLoss: > 0, Penalty: 0, LearningRate: 0.01, ElapsedSeconds: > 0 });
            Assert.Null(record.ValidationAccuracy);
        });
        Assert.Equal(metrics.Items.Select(record => record.ElapsedSeconds).Order(), metrics.Items.Select(record => record.ElapsedSeconds));
    }

    [Theory]
    [InlineData("?afterSeq=3", new[] { 4, 5 })]
    [InlineData("?afterSeq=5", new int[0])]
    [InlineData("?maxPoints=2", new[] { 1, 5 })]
    [InlineData("?maxPoints=3", new[] { 1, 3, 5 })]
    [InlineData("?maxPoints=100", new[] { 1, 2, 3, 4, 5 })]
    [InlineData("?afterSeq=1&maxPoints=2", new[] { 2, 5 })]
    public async Task Answers_the_part_that_is_asked_for(string query, int[] seqs)
    {
        RunResponse run = await TrainAsync();

        MetricsResponse metrics = await _api.MetricsAsync(run.Id, query);

        Assert.Equal(seqs, metrics.Items.Select(record => record.Seq));
        Assert.Equal(5, metrics.LastSeq);
    }

    [Theory]
    [InlineData("?afterSeq=-1", "afterSeq")]
    [InlineData("?afterSeq=x", "afterSeq")]
    [InlineData("?afterSeq=1&afterSeq=2", "afterSeq")]
    [InlineData("?maxPoints=1", "maxPoints")]
    [InlineData("?maxPoints=99999999999", "maxPoints")]
    [InlineData("?after=1", "after")]
    public async Task Refuses_what_it_cannot_read(string query, string name)
    {
        using HttpResponseMessage response = await _api.Http.GetAsync(
            ApiRoutes.Metrics(Guid.NewGuid()) + query, TestContext.Current.CancellationToken);

        ProblemResponse problem = await ApiClient.ProblemAsync(response, HttpStatusCode.BadRequest, ProblemCodes.InvalidRequest);
        Assert.Equal([name], problem.Errors!.Keys);
    }

    [Fact]
    public async Task Best_and_last_are_records_of_the_run()
    {
        RunResponse run = await TrainAsync();

        MetricsResponse metrics = await _api.MetricsAsync(run.Id);
        MetricRecord best = metrics.Items.MaxBy(record => record.TestAccuracy)!;
        Assert.Equivalent(best, run.Best, strict: true);
        Assert.Equivalent(metrics.Items[^1], run.Last, strict: true);
        Assert.Equal(5, run.Progress.Records);
    }

    private async Task<RunResponse> TrainAsync()
    {
        RunResponse run = await _api.CreateAsync(Specs.Small);
        return await _api.WaitForEndAsync(run.Id);
    }
}
