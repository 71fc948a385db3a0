using System.Diagnostics;
using System.Text.Json.Nodes;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts.Live;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Engine;

namespace OverfitWeb.Api.Tests.Worker;

public sealed class RunExecutorTests(WorkingService service) : IClassFixture<WorkingService>
{
    private readonly ApiClient _api = service.Api;

    [Fact]
    public async Task A_run_succeeds_with_all_that_it_measured()
    {
        RunResponse run = await TrainAsync(Specs.Small);

        Assert.Equal((RunStatus.Succeeded, StopReason.Epochs, 1), (run.Status, run.StopReason, run.Attempts));
        Assert.Equal(EngineInfo.Version, run.EngineVersion);
        Assert.False(string.IsNullOrEmpty(run.Kernels));
        Assert.Null(run.Error);
        Assert.Equal((5, 5, 21, 21), (run.Progress.Records, run.Progress.TotalRecords, run.Progress.Iterations, run.Progress.TotalIterations));
        Assert.True(run.Progress is { ElapsedSeconds: > 0, ImagesPerSecond: > 0, RemainingSeconds: null });
        Assert.True(run.CreatedAt <= run.StartedAt && run.StartedAt <= run.FinishedAt);
        Assert.Equal((21, run.Last!.TrainAccuracy, run.Last.TestAccuracy), (run.Final!.Iteration, run.Final.TrainAccuracy, run.Final.TestAccuracy));
    }

    [Fact]
    public async Task The_books_Trainer_is_measured_once_more_at_the_end()
    {
        RunResponse run = await TrainAsync("""{"dataset": {"trainSize": 50, "testSize": 100}, "model": {"hidden": [16]}, "training": {"epochs": 5, "batchSize": 10, "recording": "trainer"}}""");

        Assert.Equal(21, run.Last!.Iteration);
        Assert.Equal(25, run.Final!.Iteration);
        Assert.Equal(25, run.Progress.Iterations);
        Assert.NotEqual(run.Last.TrainLoss, run.Final.TrainLoss);
    }

    [Theory]
    [InlineData("""{"optimizer": {"learningRate": 100}, "dataset": {"testSize": 100}, "training": {"epochs": 50}}""", "smaller learning rate.")]
    [InlineData("""{"optimizer": {"learningRate": 100}, "penalties": [{"kind": "l2", "lambda": 10}], "dataset": {"testSize": 100}, "training": {"epochs": 500}}""", "or a smaller λ.")]
    public async Task A_run_that_diverges_says_so_and_keeps_its_records(string spec, string words)
    {
        RunResponse run = await TrainAsync(spec);

        Assert.Equal((RunStatus.Failed, StopReason.Diverged), (run.Status, run.StopReason));
        Assert.Contains($"epoch {run.Last!.Epoch}", run.Error, StringComparison.Ordinal);
        Assert.EndsWith(words, run.Error, StringComparison.Ordinal);
        MetricsResponse metrics = await _api.MetricsAsync(run.Id);
        Assert.Equal(run.Progress.Records, metrics.Items.Count);
        Assert.InRange(metrics.Items.Count, 1, 500);
        MetricRecord last = metrics.Items[^1];
        Assert.True(last.TrainLoss is null || last.TestLoss is null || last.Penalty is null);
        Assert.Single(await service.EventsAsync(run.Id), e => e.Type == RunEventType.Failed && e.Data.StopReason == StopReason.Diverged);
    }

    [Fact]
    public async Task The_same_spec_gives_the_same_bits_alone_and_in_company()
    {
        RunResponse alone = await TrainAsync(Specs.Long);

        RunResponse[] company = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => TrainAsync(Specs.Long)));

        IReadOnlyList<MetricRecord> expected = (await _api.MetricsAsync(alone.Id)).Items;
        foreach (RunResponse run in company)
        {
            IReadOnlyList<MetricRecord> actual = (await _api.MetricsAsync(run.Id)).Items;
            Assert.Equivalent(
                expected.Select(record => record with { ElapsedSeconds = 0 }).ToList(),
                actual.Select(record => record with { ElapsedSeconds = 0 }).ToList(),
                strict: true);
        }
    }

    [Fact]
    public async Task Records_come_in_batches_and_the_first_at_once()
    {
        long start = Stopwatch.GetTimestamp();
        RunResponse run = await TrainAsync(Specs.Long);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;

        RunEvent[] batches = [.. (await service.EventsAsync(run.Id)).Where(e => e.Type == RunEventType.EpochCompleted)];
        Assert.InRange(batches.Length, 1, 5 * seconds + 2);
        Assert.InRange((batches[0].Time - run.StartedAt!.Value).TotalMilliseconds, 0, 1000);
    }

    /// <summary>Every kind of the catalogue, with its defaults, from the request to the last record.</summary>
    [Fact]
    public async Task Whatever_the_catalogue_offers_can_be_trained()
    {
        foreach (KindField field in KindField.All)
        {
            foreach (string kind in field.Kinds.Select(descriptor => descriptor.Kind))
            {
                RunResponse run = await TrainAsync(With(field.Pointer, $$"""{"kind": "{{kind}}"}"""));

                Assert.True(run is { Status: RunStatus.Succeeded, Progress.Records: 2 }, $"{field.Pointer} {kind}: {run.Status} {run.Error}");
            }
        }
    }

    private static string With(string pointer, string choice)
    {
        JsonNode spec = JsonNode.Parse("""{"dataset": {"trainSize": 20, "testSize": 20, "augmentation": []}, "model": {"hidden": [8]}, "penalties": [], "constraints": [], "optimizer": {"kind": "sgd"}, "training": {"epochs": 2, "batchSize": 10}}""")!;
        string[] path = pointer.Split('/')[1..];
        JsonNode parent = path[..^1].Aggregate(spec, (node, name) => node[name]!);
        parent[path[^1]] = parent[path[^1]] is JsonArray ? new JsonArray(JsonNode.Parse(choice)) : JsonNode.Parse(choice);
        return spec.ToJsonString();
    }

    private async Task<RunResponse> TrainAsync(string spec)
    {
        RunResponse run = await _api.CreateAsync(spec);
        return await _api.WaitForEndAsync(run.Id);
    }
}
