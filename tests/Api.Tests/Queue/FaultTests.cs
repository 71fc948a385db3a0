using System.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using OverfitWeb.Api.Queue;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Live;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Queue;

/// <summary>Disks, clocks and files that fail a service that trains.</summary>
public sealed class FaultTests : IDisposable
{
    private readonly string _folder = Service.NewFolder();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_checkpoint_with_a_flipped_bit_is_seen_and_the_one_before_is_used()
    {
        await using Service service = new(_folder, ("OVERFIT_CHECKPOINT_SECONDS", "0"));
        RunResponse run = await service.Api.CreateAsync(Specs.Long);
        await service.Api.WaitAsync(run.Id, r => r.Progress.Records > 200);
        await PostAsync(service, ApiRoutes.Pause(run.Id));
        await service.Api.WaitAsync(run.Id, r => r.Status == RunStatus.Paused);
        string[] files = Directory.GetFiles(Path.Combine(_folder, "checkpoints", run.Id.ToString()));
        Assert.InRange(files.Length, 2, 3);
        string newest = files.MaxBy(file => int.Parse(Path.GetFileName(file).Split('-')[0], System.Globalization.CultureInfo.InvariantCulture))!;
        byte[] bytes = await File.ReadAllBytesAsync(newest, Token);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(newest, bytes, Token);

        await PostAsync(service, ApiRoutes.Resume(run.Id));

        await AssertEndsAsUnbrokenAsync(service, run.Id);
        Assert.False(File.Exists(newest));
    }

    [Fact]
    public async Task The_schedulers_database_can_go_at_any_time()
    {
        await using Service service = new(_folder);
        RunResponse[] runs = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => service.Api.CreateAsync(Specs.Long)));
        await service.Api.WaitAsync(runs[0].Id, r => r.Progress.Records > 0);

        foreach (string file in Directory.GetFiles(_folder, JobScheduler.FileName + "*"))
            File.Delete(file);

        foreach (RunResponse run in runs)
            await AssertEndsAsUnbrokenAsync(service, run.Id);
    }

    [Fact]
    public async Task A_disk_that_takes_no_checkpoints_fails_no_run()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "checkpoints"), "in the way", Token);
        await using Service service = new(_folder);

        RunResponse run = await service.Api.CreateAsync(Specs.Long);

        await AssertEndsAsUnbrokenAsync(service, run.Id);
    }

    [Fact]
    public async Task A_full_disk_holds_a_run_up_until_there_is_room()
    {
        Assert.SkipUnless(await TryAsync("mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", _folder), "No right to mount a small disk.");
        string filler = Path.Combine(_folder, "filler");
        try
        {
            await using Service service = new(_folder, ("OVERFIT_CHECKPOINT_SECONDS", "0"));
            RunResponse run = await service.Api.CreateAsync(Specs.Long);
            await service.Api.WaitAsync(run.Id, r => r.Progress.Records > 0);
            Fill(filler);
            await Task.Delay(TimeSpan.FromSeconds(3), Token);
            File.Delete(filler);

            RunResponse ended = await service.Api.WaitForEndAsync(run.Id);

            Assert.Equal((RunStatus.Succeeded, Specs.LongRecords), (ended.Status, ended.Progress.Records));
            RunResponse unbroken = await service.Api.WaitForEndAsync((await service.Api.CreateAsync(Specs.Long)).Id);
            Assert.Equal(unbroken.Final, ended.Final);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            await TryAsync("umount", "-l", _folder);
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public async Task A_clock_that_is_moved_an_hour_holds_nothing_up(int hours)
    {
        await using ClockService service = new(_folder);
        RunResponse before = await service.Api.CreateAsync(Specs.Long);
        await service.Api.WaitAsync(before.Id, r => r.Progress.Records > 0);

        service.Clock.Shift = TimeSpan.FromHours(hours);

        RunResponse after = await service.Api.CreateAsync(Specs.Long);
        await AssertEndsAsUnbrokenAsync(service, before.Id);
        await AssertEndsAsUnbrokenAsync(service, after.Id);
        Assert.InRange((await service.Api.RunAsync(after.Id)).Progress.ElapsedSeconds, 0, 600);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task AssertEndsAsUnbrokenAsync(Service service, Guid id)
    {
        RunResponse ended = await service.Api.WaitForEndAsync(id);
        Assert.Equal(RunStatus.Succeeded, ended.Status);
        RunResponse unbroken = await service.Api.WaitForEndAsync((await service.Api.CreateAsync(Specs.Long)).Id);
        Assert.Equal(unbroken.Final, ended.Final);
        Assert.Equal(WeightFiles.Sha256(_folder, unbroken.Id), WeightFiles.Sha256(_folder, id));
        IReadOnlyList<RunEvent> events = await service.EventsAsync(id);
        Assert.Equal(Enumerable.Range(1, Specs.LongRecords), events.SelectMany(e => e.Data.Records ?? []).Select(record => record.Seq));
    }

    private static async Task PostAsync(Service service, string address)
    {
        using HttpResponseMessage response = await service.Api.Http.PostAsync(address, null, Token);
        Assert.True(response.IsSuccessStatusCode);
    }

    private static void Fill(string path)
    {
        using FileStream file = new(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            for (int size = 1 << 16; size > 0; size >>= 4)
                FillBy(file, new byte[size]);
        }
        catch (IOException)
        {
        }
    }

    private static void FillBy(FileStream file, byte[] piece)
    {
        try
        {
            while (true)
                file.Write(piece);
        }
        catch (IOException)
        {
        }
    }

    private static async Task<bool> TryAsync(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        await process.WaitForExitAsync(CancellationToken.None);
        return process.ExitCode == 0;
    }

    private sealed class ClockService(string folder) : Service(folder)
    {
        public ShiftedClock Clock { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
        }
    }
}
