using System.Diagnostics;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts.Live;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Queue;

/// <summary>Requests against a run that moves on by itself, and how long things take.</summary>
public sealed class RaceTests(WorkingService service) : IClassFixture<WorkingService>
{
    private static readonly bool Long = Environment.GetEnvironmentVariable("OVERFIT_LONG_TESTS") == "1";

    private static readonly RunEventType[] Ends = [RunEventType.Canceled, RunEventType.Succeeded, RunEventType.Failed];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Canceling_while_a_run_ends_makes_one_end()
    {
        Random random = new(2);
        int canceled = 0;
        for (int i = 0; i < 50; i++)
        {
            RunResponse run = await service.Api.CreateAsync(Specs.Small);
            await Task.Delay(random.Next(0, 60), Token);
            using HttpResponseMessage response = await service.Api.CancelAsync(run.Id);
            RunResponse ended = await service.Api.WaitForEndAsync(run.Id);
            Assert.Single(await service.EventsAsync(run.Id), e => Ends.Contains(e.Type));
            Assert.Null(ended.Desired);
            canceled += ended.Status == RunStatus.Canceled ? 1 : 0;
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{canceled} of 50 canceled");
    }

    [Fact]
    public async Task A_cancel_takes_at_most_a_second()
    {
        List<double> seconds = [];
        for (int i = 0; i < 20; i++)
        {
            RunResponse run = await service.Api.CreateAsync(Specs.Endless);
            await service.Api.WaitAsync(run.Id, r => r.Progress.Records > 0);
            long start = Stopwatch.GetTimestamp();
            (await service.Api.CancelAsync(run.Id)).Dispose();
            await service.Api.WaitForEndAsync(run.Id);
            seconds.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        seconds.Sort();
        TestContext.Current.TestOutputHelper!.WriteLine($"cancel: median {seconds[10]:F3} s, 95 % {seconds[18]:F3} s, most {seconds[^1]:F3} s");
        Assert.InRange(seconds[18], 0, 1);
    }

    [Fact]
    public async Task The_first_epoch_comes_soon()
    {
        List<double> milliseconds = [];
        for (int i = 0; i < (Long ? 101 : 21); i++)
        {
            RunResponse run = await service.Api.WaitForEndAsync((await service.Api.CreateAsync(Specs.Small)).Id);
            RunEvent first = (await service.EventsAsync(run.Id)).First(e => e.Type == RunEventType.EpochCompleted);
            milliseconds.Add((first.Time - run.CreatedAt).TotalMilliseconds);
        }

        milliseconds.Sort();
        double median = milliseconds[milliseconds.Count / 2];
        TestContext.Current.TestOutputHelper!.WriteLine($"from POST to the first epoch: median {median} ms, 95 % {milliseconds[milliseconds.Count * 95 / 100]} ms");
        // Beside all the other tests the machine is not idle.
        Assert.InRange(median, 0, Long ? 50 : 500);
    }
}
