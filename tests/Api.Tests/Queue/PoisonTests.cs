using OverfitWeb.Api.Faults;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Queue;

/// <summary>A run that crashes the service is found out, and nobody else pays for it.</summary>
public sealed class PoisonTests : IDisposable
{
    // What a crash right after the claim leaves behind.
    private const string Claimed = "UPDATE runs SET status = 'running', fence = fence + 1, attempts = attempts + 1, claim_records = records";

    private readonly string _folder = Service.NewFolder();

    [Fact]
    public async Task Three_crashes_alone_without_a_record_end_a_run()
    {
        RunResponse run = await EnqueueAsync();

        await CrashAsync(Claimed);
        await CrashAsync(Claimed);
        Assert.Equal(RunStatus.Queued, (await ReadAsync(run.Id)).Status);
        await CrashAsync(Claimed);

        RunResponse ended = await ReadAsync(run.Id);
        Assert.Equal((RunStatus.Failed, StopReason.Poison), (ended.Status, ended.StopReason));
        Assert.Contains("crashed", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_dies_of_a_run_three_times_starts_once_more_without_it()
    {
        RunResponse run = await EnqueueAsync();
        for (int i = 0; i < 3; i++)
        {
            using ServiceProcess dying = await ServiceProcess.StartAsync(_folder, (CrashPoint.Variable, nameof(CrashStep.Claimed)), ("OVERFIT_WORKERS", "1"));
            await dying.WaitForDeathAsync();
        }

        // Whatever made it die is still there.
        using ServiceProcess service = await ServiceProcess.StartAsync(_folder, (CrashPoint.Variable, nameof(CrashStep.Claimed)), ("OVERFIT_WORKERS", "1"));

        RunResponse ended = await service.Api.WaitForEndAsync(run.Id);
        Assert.Equal((RunStatus.Failed, StopReason.Poison), (ended.Status, ended.StopReason));
    }

    [Fact]
    public async Task Any_number_of_crashes_in_company_only_have_the_runs_trained_alone()
    {
        await EnqueueAsync();
        await EnqueueAsync();
        for (int i = 0; i < 6; i++)
            await CrashAsync(Claimed);

        Assert.Equal(2L, await DatabaseFile.ScalarAsync(_folder, "SELECT COUNT(*) FROM runs WHERE status = 'queued' AND alone = 1"));

        await using Service service = new(_folder);
        foreach (RunResponse run in (await service.Api.ListAsync()).Items)
            Assert.Equal(RunStatus.Succeeded, (await service.Api.WaitForEndAsync(run.Id)).Status);
    }

    [Fact]
    public async Task A_crash_after_a_new_record_does_not_count()
    {
        RunResponse run = await EnqueueAsync();
        for (int i = 0; i < 5; i++)
            await CrashAsync(Claimed + " - 1");

        Assert.Equal(RunStatus.Queued, (await ReadAsync(run.Id)).Status);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<RunResponse> EnqueueAsync()
    {
        await using Service idle = new(_folder, ("OVERFIT_WORKERS", "0"));
        return await idle.Api.CreateAsync(Specs.Small);
    }

    private async Task<RunResponse> ReadAsync(Guid id)
    {
        await using Service idle = new(_folder, ("OVERFIT_WORKERS", "0"));
        return await idle.Api.RunAsync(id);
    }

    private async Task CrashAsync(string state)
    {
        await DatabaseFile.ExecuteAsync(_folder, state);
        await using Service idle = new(_folder, ("OVERFIT_WORKERS", "0"));
        _ = idle.Api;
    }
}
