using System.Diagnostics;
using Npgsql;

namespace OverfitWeb.Api.Tests.Support;

/// <summary>Debian's PostgreSQL 15 with an empty cluster of its own, reached over a socket in its folder.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private const string Programs = "/usr/lib/postgresql/15/bin";

    private readonly string _folder = Directory.CreateTempSubdirectory("overfit-postgres-").FullName;

    /// <summary>How to reach a database, which need not be there yet.</summary>
    public string ConnectionTo(string database) => $"Host={_folder};Username=postgres;Database={database}";

    private string Data => Path.Combine(_folder, "data");

    public async ValueTask InitializeAsync()
    {
        if (Environment.UserName == "root")
            await RunAsync("chown", asUser: false, "postgres", _folder);
        await RunAsync($"{Programs}/initdb", asUser: true, "-D", Data, "-U", "postgres", "-A", "trust", "--no-sync");
        await RunAsync(
            $"{Programs}/pg_ctl", asUser: true, "-D", Data, "-w", "-l", Path.Combine(_folder, "log"),
            "-o", $"-k {_folder} -c listen_addresses=''", "start");
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await RunAsync($"{Programs}/pg_ctl", asUser: true, "-D", Data, "-m", "immediate", "-w", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    // PostgreSQL refuses to run as root.
    private async Task RunAsync(string program, bool asUser, params string[] arguments)
    {
        bool change = asUser && Environment.UserName == "root";
        ProcessStartInfo start = change ? new("runuser", ["-u", "postgres", "--", program, .. arguments]) : new(program, arguments);
        start.RedirectStandardOutput = true;
        start.WorkingDirectory = _folder;
        using Process process = Process.Start(start)!;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}. scripts/test.sh installs PostgreSQL 15.");
    }
}
