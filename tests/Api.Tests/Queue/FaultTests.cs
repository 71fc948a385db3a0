using OverfitWeb.Api.Queue;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Queue;

/// <summary>Clocks and files that fail a service that trains, which is a process of its own.</summary>
public sealed class FaultTests : IDisposable
{
    private readonly string _folder = Service.NewFolder();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_checkpoint_with_a_flipped_bit_is_seen_and_the_one_before_is_used()
    {
        // Long enough not to end while it is asked to pause.
        const int Records = 2000;
        using ServiceProcess service = await ServiceProcess.StartAsync(_folder, ("OVERFIT_CHECKPOINT_SECONDS", "0"));
        RunResponse run = await service.Api.CreateAsync(Specs.Longer(Records));
        await service.Api.WaitAsync(run.Id, r => r.Progress.Records > 200);
        await PostAsync(service.Api, ApiRoutes.Pause(run.Id));
        await service.Api.WaitAsync(run.Id, r => r.Status == RunStatus.Paused);
        string[] files = Directory.GetFiles(Path.Combine(_folder, "checkpoints", run.Id.ToString()));
        Assert.InRange(files.Length, 2, 3);
        string newest = files.MaxBy(file => int.Parse(Path.GetFileName(file).Split('-')[0], System.Globalization.CultureInfo.InvariantCulture))!;
        byte[] bytes = await File.ReadAllBytesAsync(newest, Token);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(newest, bytes, Token);

        await PostAsync(service.Api, ApiRoutes.Resume(run.Id));

        await Unbroken.AssertAsync(service.Api, _folder, run.Id, Records);
        Assert.False(File.Exists(newest));
    }

    [Fact]
    public async Task The_schedulers_database_can_go_at_any_time()
    {
        using ServiceProcess service = await ServiceProcess.StartAsync(_folder);
        RunResponse[] runs = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => service.Api.CreateAsync(Specs.Long)));
        await service.Api.WaitAsync(runs[0].Id, r => r.Progress.Records > 0);

        foreach (string file in Directory.GetFiles(_folder, JobScheduler.FileName + "*"))
            File.Delete(file);

        foreach (RunResponse run in runs)
            await Unbroken.AssertAsync(service.Api, _folder, run.Id);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public async Task A_clock_that_is_moved_an_hour_holds_nothing_up(int hours)
    {
        using SystemClock clock = new();
        using ServiceProcess service = await ServiceProcess.StartAsync(_folder, clock.Settings);
        RunResponse before = await service.Api.CreateAsync(Specs.Long);
        await service.Api.WaitAsync(before.Id, r => r.Progress.Records > 0);

        clock.Set(TimeSpan.FromHours(hours));

        RunResponse after = await service.Api.CreateAsync(Specs.Long);
        Assert.InRange((after.CreatedAt - DateTimeOffset.UtcNow).TotalHours, hours - 0.05, hours + 0.05);
        await Unbroken.AssertAsync(service.Api, _folder, before.Id);
        await Unbroken.AssertAsync(service.Api, _folder, after.Id);
        Assert.InRange((await service.Api.RunAsync(after.Id)).Progress.ElapsedSeconds, 0, 600);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task PostAsync(ApiClient api, string address)
    {
        using HttpResponseMessage response = await api.Http.PostAsync(address, null, Token);
        Assert.True(response.IsSuccessStatusCode);
    }
}
