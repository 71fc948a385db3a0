using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts.Live;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Queue;

/// <summary>What a stop of the service does to runs: nothing that anybody would notice in the result.</summary>
public sealed class InterruptedRunsTests : IDisposable
{
    private readonly string _folder = Service.NewFolder();

    [Fact]
    public async Task A_killed_run_is_shown_as_cut_off_and_ends_with_the_same_bits()
    {
        using ServiceProcess first = await ServiceProcess.StartAsync(_folder);
        RunResponse run = await first.Api.CreateAsync(Specs.Long);
        await first.Api.WaitAsync(run.Id, r => r.Progress.Records is > 5 and < Specs.LongRecords);
        await first.KillAsync();

        IReadOnlyList<MetricRecord> before;
        await using (Service idle = new(_folder, ("OVERFIT_WORKERS", "0")))
        {
            RunResponse cutOff = await idle.Api.RunAsync(run.Id);
            Assert.Equal(RunStatus.Queued, cutOff.Status);
            Assert.NotNull(cutOff.InterruptedAt);
            RunEvent last = (await idle.EventsAsync(run.Id))[^1];
            Assert.Equal((RunEventType.Queued, true), (last.Type, last.Data.Interrupted));
            before = (await idle.Api.MetricsAsync(run.Id)).Items;
            Assert.Equal(Enumerable.Range(1, cutOff.Progress.Records), before.Select(record => record.Seq));
        }

        await using Service second = new(_folder);
        RunResponse ended = await second.Api.WaitForEndAsync(run.Id);
        Assert.Equal((RunStatus.Succeeded, 2), (ended.Status, ended.Attempts));
        IReadOnlyList<MetricRecord> after = (await second.Api.MetricsAsync(run.Id)).Items;
        Assert.Equivalent(before, after.Take(before.Count).ToList(), strict: true);
        Assert.Equal(after.Select(record => record.ElapsedSeconds).Order(), after.Select(record => record.ElapsedSeconds));

        RunResponse unbroken = await second.Api.WaitForEndAsync((await second.Api.CreateAsync(Specs.Long)).Id);
        Assert.Equivalent(Bits((await second.Api.MetricsAsync(unbroken.Id)).Items), Bits(after), strict: true);
        Assert.Equal(unbroken.Final, ended.Final);
        await AssertEventsAreWholeAsync(second, run.Id, Specs.LongRecords);
    }

    [Fact]
    public async Task A_service_that_is_asked_to_stop_leaves_each_run_with_a_checkpoint_of_its_last_record()
    {
        using (ServiceProcess service = await ServiceProcess.StartAsync(_folder, ("OVERFIT_WORKERS", "2")))
        {
            foreach (RunResponse run in await Task.WhenAll(service.Api.CreateAsync(Specs.Endless), service.Api.CreateAsync(Specs.Endless)))
                await service.Api.WaitAsync(run.Id, r => r.Progress.Records > 5);

            Assert.Equal(0, await service.StopAsync());
        }

        Assert.Equal(2L, await DatabaseFile.ScalarAsync(
            _folder,
            "SELECT count(*) FROM runs WHERE status = 'queued' AND interrupted_at IS NOT NULL AND records = (SELECT max(record) FROM checkpoints WHERE run_id = runs.id)"));
    }

    [Fact]
    public async Task A_stopping_service_hands_its_runs_back()
    {
        RunResponse run;
        await using (Service first = new(_folder))
        {
            run = await first.Api.CreateAsync(Specs.Long);
            await first.Api.WaitAsync(run.Id, r => r.Progress.Records > 5);
        }

        await using Service second = new(_folder);
        RunResponse ended = await second.Api.WaitForEndAsync(run.Id);

        Assert.Equal((RunStatus.Succeeded, 2), (ended.Status, ended.Attempts));
        Assert.NotNull(ended.InterruptedAt);
        await AssertEventsAreWholeAsync(second, run.Id, Specs.LongRecords);
    }

    [Fact]
    public async Task Runs_and_records_are_there_after_a_restart()
    {
        RunResponse run;
        IReadOnlyList<RunEvent> events;
        MetricsResponse metrics;
        await using (Service first = new(_folder))
        {
            run = await first.Api.WaitForEndAsync((await first.Api.CreateAsync(Specs.Small)).Id);
            events = await first.EventsAsync(run.Id);
            metrics = await first.Api.MetricsAsync(run.Id);
        }

        await using Service second = new(_folder);
        Assert.Equivalent(run with { Spec = new() }, await second.Api.RunAsync(run.Id) with { Spec = new() }, strict: true);
        Assert.Equivalent(metrics, await second.Api.MetricsAsync(run.Id), strict: true);
        Assert.Equivalent(events, await second.EventsAsync(run.Id), strict: true);
    }

    [Fact]
    public async Task A_run_canceled_while_its_worker_died_is_not_trained_again()
    {
        using ServiceProcess first = await ServiceProcess.StartAsync(_folder);
        RunResponse run = await first.Api.CreateAsync(Specs.Endless);
        await first.Api.WaitAsync(run.Id, r => r.Progress.Records > 0);
        await first.KillAsync();
        await DatabaseFile.ExecuteAsync(_folder, "UPDATE runs SET desired = 'cancel'");

        await using Service second = new(_folder);

        RunResponse canceled = await second.Api.RunAsync(run.Id);
        Assert.Equal((RunStatus.Canceled, StopReason.Canceled, 1), (canceled.Status, canceled.StopReason, canceled.Attempts));
    }

    [Theory]
    [InlineData("engine_version = '0'")]
    [InlineData("kernels = 'abacus'")]
    public async Task Records_of_another_engine_are_made_anew(string change)
    {
        RunResponse run;
        await using (Service first = new(_folder))
        {
            run = await first.Api.CreateAsync(Specs.Long);
            await first.Api.WaitAsync(run.Id, r => r.Progress.Records > 5);
        }

        await DatabaseFile.ExecuteAsync(_folder, $"UPDATE runs SET {change}; UPDATE epochs SET test_accuracy = 7");
        await using Service second = new(_folder);
        await second.Api.WaitForEndAsync(run.Id);

        MetricsResponse metrics = await second.Api.MetricsAsync(run.Id);
        Assert.Equal(Enumerable.Range(1, Specs.LongRecords), metrics.Items.Select(record => record.Seq));
        Assert.All(metrics.Items, record => Assert.InRange(record.TestAccuracy, 0, 1));
        await AssertEventsAreWholeAsync(second, run.Id, Specs.LongRecords);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task AssertEventsAreWholeAsync(Service service, Guid runId, int records)
    {
        IReadOnlyList<RunEvent> events = await service.EventsAsync(runId);
        Assert.Equal(Enumerable.Range(1, events.Count).Select(i => (long)i), events.Select(e => e.EventSeq));
        Assert.Equal(Enumerable.Range(1, records), events.SelectMany(e => e.Data.Records ?? []).Select(record => record.Seq));
        Assert.Single(events, e => e.Data.StopReason is not null);
    }

    private static List<MetricRecord> Bits(IEnumerable<MetricRecord> records) =>
        [.. records.Select(record => record with { ElapsedSeconds = 0 })];
}
