using OverfitWeb.Api.Faults;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts.Live;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Queue;

/// <summary>A real service dies, by its own hand at a named step or by SIGKILL at any; nothing of that shows in a result.</summary>
public sealed class CrashTests : IDisposable
{
    private static readonly bool Long = Environment.GetEnvironmentVariable("OVERFIT_LONG_TESTS") == "1";

    // In an order in which the same run does not die three times without getting on: that would rightly end it.
    private static readonly CrashStep[] Steps =
    [
        CrashStep.RunStored, CrashStep.JobScheduled, CrashStep.JobFired, CrashStep.Claimed, CrashStep.RecordsStored,
        CrashStep.CheckpointHalfWritten, CrashStep.CheckpointWritten, CrashStep.CheckpointStored, CrashStep.CheckpointRenamed,
        CrashStep.Trained, CrashStep.WeightsKept, CrashStep.Ended,
    ];

    private readonly string _folder = Service.NewFolder();

    [Fact]
    public async Task A_death_at_any_step_loses_nothing()
    {
        const int Waiting = 3;
        Assert.Equal(Enum.GetValues<CrashStep>().Order(), Steps.Order());
        await using (Service idle = new(_folder, ("OVERFIT_WORKERS", "0")))
        {
            for (int i = 0; i < Waiting; i++)
                await idle.Api.CreateAsync(Specs.Long);
        }

        foreach (CrashStep step in Steps)
        {
            string workers = step == CrashStep.RunStored ? "0" : "1";
            using ServiceProcess service = await ServiceProcess.StartAsync(
                _folder, (CrashPoint.Variable, step.ToString()), ("OVERFIT_WORKERS", workers), ("OVERFIT_CHECKPOINT_SECONDS", "0"));
            if (step == CrashStep.RunStored)
                await Assert.ThrowsAnyAsync<HttpRequestException>(() => service.Api.CreateAsync(Specs.Long));
            await service.WaitForDeathAsync();
        }

        await AssertAllEndAsUnbrokenAsync(Waiting + 1);
    }

    [Fact]
    public async Task A_storm_of_kills_loses_nothing()
    {
        int runs = Long ? 30 : 8;
        int kills = Long ? 15 : 4;
        Random random = new(1);
        for (int kill = 0; kill < kills; kill++)
        {
            using ServiceProcess service = await ServiceProcess.StartAsync(_folder, ("OVERFIT_CHECKPOINT_SECONDS", "0"));
            for (int i = 0; kill == 0 && i < runs; i++)
                await service.Api.CreateAsync(Specs.Long);
            await Task.Delay(random.Next(100, 900), TestContext.Current.CancellationToken);
            await service.KillAsync();
        }

        await AssertAllEndAsUnbrokenAsync(runs);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task AssertAllEndAsUnbrokenAsync(int count)
    {
        await using Service service = new(_folder);
        RunResponse unbroken = await service.Api.WaitForEndAsync((await service.Api.CreateAsync(Specs.Long)).Id);
        string expected = WeightFiles.Sha256(_folder, unbroken.Id);
        RunListResponse list = await service.Api.ListAsync("?pageSize=200");
        Assert.Equal(count + 1, list.Total);
        foreach (Guid id in list.Items.Select(run => run.Id))
        {
            RunResponse run = await service.Api.WaitForEndAsync(id);
            Assert.True(run.Status == RunStatus.Succeeded, $"{run.Status} after {run.Attempts}: {run.Error}");
            Assert.Equal(unbroken.Final, run.Final);
            Assert.Equal(expected, WeightFiles.Sha256(_folder, id));
            Assert.Equal(
                Enumerable.Range(1, Specs.LongRecords), (await service.Api.MetricsAsync(id)).Items.Select(record => record.Seq));
            IReadOnlyList<RunEvent> events = await service.EventsAsync(id);
            Assert.Single(events, e => e.Data.StopReason is not null);
            Assert.Equal(Enumerable.Range(1, events.Count).Select(i => (long)i), events.Select(e => e.EventSeq));
        }
    }
}
