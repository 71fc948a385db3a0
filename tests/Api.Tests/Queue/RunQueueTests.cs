using System.Net;
using OverfitWeb.Api.Queue;
using OverfitWeb.Api.Runs;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Queue;

public sealed class RunQueueTests
{
    private static readonly TrainerIdentity Trainer = new("1", "test");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_full_queue_says_when_to_come_back_and_takes_runs_again_when_there_is_room()
    {
        await using Service service = new(null, ("OVERFIT_WORKERS", "0"), ("OVERFIT_QUEUE_LIMIT", "2"));
        RunResponse first = await service.Api.CreateAsync(Specs.Small);
        await service.Api.CreateAsync(Specs.Small);

        using HttpResponseMessage full = await service.Api.PostAsync(Specs.Small);

        ProblemResponse problem = await ApiClient.ProblemAsync(full, HttpStatusCode.TooManyRequests, ProblemCodes.QueueFull);
        Assert.Contains("2 runs", problem.Detail, StringComparison.Ordinal);
        Assert.True(full.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        Assert.Equal(2, (await service.Api.ListAsync()).Total);
        await service.Api.CancelAsync(first.Id);
        await service.Api.CreateAsync(Specs.Small);
    }

    [Fact]
    public async Task The_limit_holds_under_a_rush()
    {
        await using Service service = new(null, ("OVERFIT_WORKERS", "0"), ("OVERFIT_QUEUE_LIMIT", "5"));

        HttpResponseMessage[] responses = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => service.Api.PostAsync(Specs.Small)));

        Assert.Equal(5, responses.Count(response => response.StatusCode == HttpStatusCode.Accepted));
        Assert.Equal(15, responses.Count(response => response.StatusCode == HttpStatusCode.TooManyRequests));
        Assert.Equal(5, (await service.Api.ListAsync()).Total);
    }

    [Fact]
    public async Task The_oldest_run_is_next_and_each_is_claimed_once()
    {
        await using IdleService service = new();
        List<Guid> ids = [];
        for (int i = 0; i < 8; i++)
        {
            ids.Add((await service.Api.CreateAsync(Specs.Small)).Id);
            await Task.Delay(2, Token);
        }

        RunQueue queue = service.Get<RunQueue>();
        Assert.Equal(ids, (await queue.NextAsync(100, [], Token)).Select(run => run.Id));
        Assert.Equal(ids[2..4], (await queue.NextAsync(2, ids[..2], Token)).Select(run => run.Id));
        List<Run> waiting = [];
        foreach (Guid id in ids)
            waiting.Add((await service.Get<RunReader>().FindAsync(id, Token))!);
        Claim?[] claims = await Task.WhenAll(
            waiting.SelectMany(run => new[] { run, run, run }).Select(run => Task.Run(() => queue.TryClaimAsync(run, Trainer, Token), Token)));

        Assert.Equal(ids.Order(), claims.OfType<Claim>().Select(claim => claim.RunId).Order());
        Assert.All(claims.OfType<Claim>(), claim => Assert.Equal((1L, 1), (claim.Fence, claim.Attempt)));
        Assert.Empty(await queue.NextAsync(100, [], Token));
        RunResponse run = await service.Api.RunAsync(ids[0]);
        Assert.Equal((RunStatus.Running, 1, "1", "test"), (run.Status, run.Attempts, run.EngineVersion, run.Kernels));
        Assert.NotNull(run.StartedAt);
    }

    [Fact]
    public async Task A_claim_that_was_lost_writes_nothing()
    {
        await using IdleService service = new();
        RunResponse created = await service.Api.CreateAsync(Specs.Small);
        RunHandover handover = service.Get<RunHandover>();
        Claim frozen = await ClaimAsync(service, created.Id);
        await handover.LeaveAsync(frozen, RecordBatch.None, interrupted: true, cancellationToken: Token);
        Claim current = await ClaimAsync(service, created.Id);
        RecordBatch batch = new([Record(1)], Record(1));

        Run? append = await handover.AppendAsync(frozen, batch, Token);
        Run? finish = await handover.FinishAsync(frozen, batch, Ending.Canceled, Token);
        Run? handBack = await handover.LeaveAsync(frozen, batch, interrupted: true, cancellationToken: Token);

        Assert.Null(append);
        Assert.Null(finish);
        Assert.Null(handBack);
        RunResponse run = await service.Api.RunAsync(created.Id);
        Assert.Equal((RunStatus.Running, 2, 0, 4L), (run.Status, run.Attempts, run.Progress.Records, run.LastEventSeq));
        Assert.Equal(0L, await DatabaseFile.ScalarAsync(service.Folder, "SELECT COUNT(*) FROM epochs"));
        Assert.NotNull(await handover.AppendAsync(current, batch, Token));
        Assert.NotNull(await handover.FinishAsync(current, RecordBatch.None, Ending.Canceled, Token));
        Assert.Null(await handover.FinishAsync(current, RecordBatch.None, Ending.Canceled, Token));
    }

    [Fact]
    public async Task A_write_that_fails_half_way_leaves_nothing_behind()
    {
        await using IdleService service = new();
        RunResponse created = await service.Api.CreateAsync(Specs.Small);
        Claim claim = await ClaimAsync(service, created.Id);
        RecordBatch batch = new([Record(1), Record(2)], null);
        await DatabaseFile.ExecuteAsync(service.Folder, "CREATE TRIGGER fault BEFORE INSERT ON epochs WHEN NEW.seq = 2 BEGIN SELECT RAISE(ABORT, 'disk full'); END");

        await Assert.ThrowsAnyAsync<Exception>(() => service.Get<RunHandover>().AppendAsync(claim, batch, Token));

        RunResponse run = await service.Api.RunAsync(created.Id);
        Assert.Equal((0, 2L), (run.Progress.Records, run.LastEventSeq));
        Assert.Empty((await service.Api.MetricsAsync(created.Id)).Items);
        Assert.Equal(2, (await service.EventsAsync(created.Id)).Count);
    }

    private static async Task<Claim> ClaimAsync(Service service, Guid id)
    {
        Run waiting = (await service.Get<RunReader>().FindAsync(id, Token))!;
        return (await service.Get<RunQueue>().TryClaimAsync(waiting, Trainer, Token))!;
    }

    private static MetricRecord Record(int seq) => new()
    {
        Seq = seq,
        Epoch = seq - 1,
        Iteration = seq,
        TrainAccuracy = 0.5,
        TestAccuracy = 0.5,
        Gap = 0,
        LearningRate = 0.01,
        ElapsedSeconds = seq,
    };
}
