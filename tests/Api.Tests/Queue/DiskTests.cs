using System.Diagnostics;
using System.Net;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Queue;

/// <summary>Disks that are full or cannot be written, under a service that is a process of its own.</summary>
public sealed class DiskTests : IDisposable
{
    private readonly string _folder = Service.NewFolder();
    private readonly List<string> _mounted = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_full_disk_holds_a_run_up_until_there_is_room()
    {
        // Room for both databases' write-ahead logs, of up to 4 MB each, and no more than some checkpoints beside.
        await MountAsync("-t", "tmpfs", "-o", "size=16m", "tmpfs", _folder);
        using ServiceProcess service = await ServiceProcess.StartAsync(_folder, ("OVERFIT_CHECKPOINT_SECONDS", "0"));
        RunResponse run = await service.Api.CreateAsync(Specs.Long);
        await service.Api.WaitAsync(run.Id, r => r.Progress.Records > 0);

        string filler = Path.Combine(_folder, "filler");
        Fill(filler);
        using (HttpResponseMessage refused = await service.Api.PostAsync(Specs.Long))
            await ApiClient.ProblemAsync(refused, HttpStatusCode.ServiceUnavailable, ProblemCodes.Unavailable);
        await Task.Delay(TimeSpan.FromSeconds(3), Token);
        File.Delete(filler);

        await Unbroken.AssertAsync(service.Api, _folder, run.Id);
    }

    [Fact]
    public async Task Folders_that_become_read_only_cost_checkpoints_and_weights_and_no_run()
    {
        string[] folders = [Path.Combine(_folder, "checkpoints"), Path.Combine(_folder, "weights")];
        using ServiceProcess service = await ServiceProcess.StartAsync(_folder, ("OVERFIT_CHECKPOINT_SECONDS", "0"));
        foreach (string folder in folders)
        {
            Directory.CreateDirectory(folder);
            await MountAsync("--bind", folder, folder);
            await MountAsync("-o", "remount,bind,ro", folder);
        }

        RunResponse ended = await service.Api.WaitForEndAsync((await service.Api.CreateAsync(Specs.Long)).Id);
        Assert.Equal((RunStatus.Succeeded, Specs.LongRecords, false), (ended.Status, ended.Progress.Records, ended.HasWeights));

        foreach (string folder in folders)
            await MountAsync("-o", "remount,bind,rw", folder);
        RunResponse next = await service.Api.WaitForEndAsync((await service.Api.CreateAsync(Specs.Long)).Id);
        Assert.Equal((ended.Final, true), (next.Final, next.HasWeights));
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_written_is_named_at_the_start()
    {
        await MountAsync("-t", "tmpfs", "-o", "ro", "tmpfs", _folder);

        (int code, string errors) = await ServiceProcess.FailToStartAsync(Path.Combine(_folder, "data"));

        Assert.NotEqual(0, code);
        Assert.Contains($"Read-only file system : '{_folder}/data'", errors, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (string folder in Enumerable.Reverse(_mounted))
            Process.Start("umount", ["-l", folder]).WaitForExit();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task MountAsync(params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo("mount", arguments) { RedirectStandardError = true })!;
        await process.WaitForExitAsync(Token);
        Assert.SkipUnless(process.ExitCode == 0, $"No right to mount: {await process.StandardError.ReadToEndAsync(Token)}");
        if (!arguments.Any(argument => argument.StartsWith("remount", StringComparison.Ordinal)))
            _mounted.Add(arguments[^1]);
    }

    private static void Fill(string path)
    {
        using FileStream file = new(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        for (int size = 1 << 16; size > 0; size >>= 4)
            FillBy(file, new byte[size]);
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
            // Full.
        }
    }
}
