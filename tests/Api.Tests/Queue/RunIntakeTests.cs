using System.Net;
using Microsoft.EntityFrameworkCore;
using OverfitWeb.Api.Queue;
using OverfitWeb.Api.Runs;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Queue;

public sealed class RunIntakeTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>OVERFIT_LONG_TESTS=1: 5,000 requests against a bound of 1,000.</summary>
    private static bool IsLong => Environment.GetEnvironmentVariable("OVERFIT_LONG_TESTS") == "1";

    [Fact]
    public async Task Takes_exactly_as_many_as_there_is_room_for_whatever_the_rush()
    {
        (int requests, int limit) = IsLong ? (5000, 1000) : (1000, 200);
        await using Service service = new(null, ("OVERFIT_WORKERS", "0"), ("OVERFIT_QUEUE_LIMIT", $"{limit}"));
        ApiClient api = service.Api;
        int[] statuses = new int[requests];

        await Parallel.ForAsync(0, requests, new ParallelOptions { MaxDegreeOfParallelism = 100, CancellationToken = Token }, async (i, _) =>
        {
            using HttpResponseMessage response = await api.PostAsync(Specs.Small);
            statuses[i] = (int)response.StatusCode;
            Assert.Equal(response.StatusCode == HttpStatusCode.TooManyRequests, response.Headers.RetryAfter?.Delta > TimeSpan.FromSeconds(1));
        });

        Assert.Equal(limit, statuses.Count(status => status == 202));
        Assert.Equal(requests - limit, statuses.Count(status => status == 429));
        Assert.Equal(limit, (await api.ListAsync()).Total);
    }

    [Fact]
    public async Task Takes_many_runs_with_one_transaction_or_none()
    {
        await using Service service = new(null, ("OVERFIT_WORKERS", "0"), ("OVERFIT_QUEUE_LIMIT", "5"));
        RunResponse example = await service.Api.CreateAsync(Specs.Named("first", """["sweep"]"""));
        RunIntake intake = service.Get<RunIntake>();
        NewRun newRun = service.Get<NewRun>();
        Run[] four = [.. Enumerable.Range(0, 4).Select(_ => newRun.Of(example.Spec, null))];
        int alongside = 0;

        IntakeResult taken = await intake.TakeAsync(four, null, db => CountAsync(db.Runs), Token);
        IntakeResult refused = await intake.TakeAsync([newRun.Of(example.Spec, null)], null, _ => throw new InvalidOperationException(), Token);

        Assert.Equal((IntakeOutcome.Taken, four[0].Id), (taken.Outcome, taken.Run!.Id));
        Assert.Equal(5, alongside);
        Assert.Equal(IntakeOutcome.QueueFull, refused.Outcome);
        Assert.Equal(5, (await service.Api.ListAsync("?tag=sweep")).Total);
        Assert.Single(await service.EventsAsync(four[3].Id));

        async Task CountAsync(IQueryable<Run> runs) => alongside = await runs.CountAsync(Token);
    }

    [Fact]
    public async Task What_fails_alongside_leaves_no_run_behind()
    {
        await using IdleService service = new();
        RunResponse example = await service.Api.CreateAsync(Specs.Small);

        await Assert.ThrowsAsync<TimeoutException>(() => service.Get<RunIntake>().TakeAsync(
            [service.Get<NewRun>().Of(example.Spec, null)], null, _ => throw new TimeoutException(), Token));

        Assert.Equal(1, (await service.Api.ListAsync()).Total);
        await service.Api.CreateAsync(Specs.Small);
    }

    [Fact]
    public async Task A_point_of_priority_counts_like_a_minute_of_waiting()
    {
        await using IdleService service = new();
        RunResponse plain = await service.Api.CreateAsync(Specs.Small);
        using HttpResponseMessage response = await service.Api.Http.PostAsync(
            Contracts.ApiRoutes.Runs + "?priority=-3", new StringContent(Specs.Small, System.Text.Encoding.UTF8, "application/json"), Token);
        RunResponse patient = await ApiClient.ReadAsync(response, Contracts.ContractsJson.Default.RunResponse);

        IReadOnlyList<Run> runs = await service.Get<RunReader>().FindAsync([plain.Id, patient.Id], Token);

        Assert.Equal((0, -3), (plain.Priority, patient.Priority));
        Assert.All(runs, run => Assert.Equal(run.CreatedAt.AddMinutes(-run.Priority), run.DueAt));
    }
}
