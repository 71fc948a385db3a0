using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using OverfitWeb.Api.Database;
using OverfitWeb.Api.Operations;
using OverfitWeb.Api.Settings;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Operations;

/// <summary>The command as an operator gives it, against a service that trains meanwhile.</summary>
public sealed class BackupTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_backup_made_while_a_run_trains_is_whole_and_a_service_goes_on_from_it()
    {
        string folder = Service.NewFolder();
        string target = Path.Combine(Service.NewFolder(), "backup");
        RunResponse finished;
        RunResponse active;
        string log;
        using (ServiceProcess service = await ServiceProcess.StartAsync(folder, ("OVERFIT_WORKERS", "1"), ("OVERFIT_CHECKPOINT_SECONDS", "0")))
        {
            finished = await service.Api.CreateAsync(Specs.Small);
            finished = await service.Api.WaitForEndAsync(finished.Id);
            log = await service.Api.TextAsync(ApiRoutes.Log(finished.Id));
            active = await service.Api.CreateAsync(Specs.Endless);
            await service.Api.WaitAsync(active.Id, run => run.Progress.Records > 10);

            (int code, string output, string errors) = await BackUpAsync(folder, target);

            Assert.True(code == 0, errors);
            int files = Directory.GetFiles(target, "*", SearchOption.AllDirectories).Length - 1;
            Assert.Equal($"2 runs and {files} files are in {target}\n", output);
            // Beside both weights of the one that ended a checkpoint of each, and up to three.
            Assert.InRange(files, 4, 8);
            Assert.NotEmpty(Directory.GetFiles(Path.Combine(target, "checkpoints", active.Id.ToString())));
            Assert.Equal("", errors);
            await service.Api.CancelAsync(active.Id);
            await service.KillAsync();
        }

        Directory.Delete(folder, recursive: true);
        using ServiceProcess restored = await ServiceProcess.StartAsync(target, ("OVERFIT_WORKERS", "1"));
        Assert.Equivalent(finished, await restored.Api.RunAsync(finished.Id), strict: true);
        Assert.Equal(log, await restored.Api.TextAsync(ApiRoutes.Log(finished.Id)));
        await restored.Api.JsonAsync(ApiRoutes.Analysis(finished.Id));
        RunResponse resumed = await restored.Api.WaitAsync(active.Id, run => run.Status == RunStatus.Running && run.Progress.Records > 10);
        Assert.NotNull(resumed.InterruptedAt);
        await restored.KillAsync();
        Directory.Delete(Path.GetDirectoryName(target)!, recursive: true);
    }

    [Fact]
    public async Task Nothing_is_written_over()
    {
        await using IdleService service = new();
        string full = Service.NewFolder();
        string file = Path.Combine(full, "precious");
        await File.WriteAllTextAsync(file, "data", Token);

        IOException refusal = await Assert.ThrowsAsync<IOException>(() => service.Get<Backup>().MakeAsync(full, Token));

        Assert.Equal($"{full} holds something already.", refusal.Message);
        Assert.Equal([file], Directory.EnumerateFileSystemEntries(full));
        Assert.Equal("data", await File.ReadAllTextAsync(file, Token));
        Directory.Delete(full, recursive: true);
    }

    [Fact]
    public async Task Nothing_is_made_of_nothing()
    {
        await using IdleService service = new();
        string folder = Path.Combine(Service.NewFolder(), "backup");
        Backup elsewhere = new(
            service.Get<IDbContextFactory<OverfitDb>>(), service.Get<OverfitSettings>() with { DataFolder = Service.NewFolder() });

        InvalidOperationException refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => elsewhere.MakeAsync(folder, Token));

        Assert.Contains("There is no database in", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(folder)!));
        Directory.Delete(Path.GetDirectoryName(folder)!);
    }

    [Fact]
    public async Task A_file_that_the_service_itself_lost_is_named()
    {
        // Without checkpoints, so that its files are known.
        await using Service service = new(null, ("OVERFIT_CHECKPOINT_SECONDS", "3600"));
        string folder = Path.Combine(Service.NewFolder(), "backup");
        RunResponse run = await service.Api.CreateAsync(Specs.Small);
        await service.Api.WaitForEndAsync(run.Id);
        File.Delete(Directory.EnumerateFiles(service.Folder, "*-best.weights", SearchOption.AllDirectories).Single());

        BackupResult result = await service.Get<Backup>().MakeAsync(folder, Token);

        Assert.Equal([$"weights/{run.Id}/1-best.weights"], result.Lost);
        Assert.Equal((1, 1, folder), (result.Runs, result.Files, result.Folder));
        Assert.Equal(
            ["overfit.db", $"weights/{run.Id}/1-final.weights"],
            Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal));
        Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);
    }

    [Theory]
    [InlineData("There is no command 'bakcup'. There is: backup FOLDER", "bakcup", "/backups/monday")]
    [InlineData("Say where to: dotnet OverfitWeb.Api.dll backup FOLDER", "backup")]
    public async Task A_slip_starts_no_second_service(string sentence, params string[] arguments)
    {
        (int code, string output, string errors) = await RunAsync(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), arguments);

        Assert.Equal((2, "", sentence + "\n"), (code, output, errors));
    }

    private static Task<(int Code, string Output, string Errors)> BackUpAsync(string folder, string target) => RunAsync(folder, "backup", target);

    private static async Task<(int Code, string Output, string Errors)> RunAsync(string folder, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [typeof(OverfitDb).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["OVERFIT_DATA"] = folder;
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync(Token);
        string output = await process.StandardOutput.ReadToEndAsync(Token);
        await process.WaitForExitAsync(Token);
        return (process.ExitCode, output, await errors);
    }
}
