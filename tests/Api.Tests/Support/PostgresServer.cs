using System.Diagnostics;

namespace OverfitWeb.Api.Tests.Support;

/// <summary>Debian's PostgreSQL 15 with an empty cluster of its own, reached over a socket in its folder.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private const string Programs = "/usr/lib/postgresql/15/bin";

    private readonly string _folder;

    private PostgresServer(string folder) => _folder = folder;

    public string ConnectionString => $"Host={_folder};Username=postgres;Database=postgres";

    private string Data => Path.Combine(_folder, "data");

    public static async Task<PostgresServer> StartAsync()
    {
        PostgresServer server = new(Directory.CreateTempSubdirectory("overfit-postgres-").FullName);
        if (Environment.UserName == "root")
            await server.RunAsync("chown", asUser: false, "postgres", server._folder);
        await server.RunAsync($"{Programs}/initdb", asUser: true, "-D", server.Data, "-U", "postgres", "-A", "trust", "--no-sync");
        await server.RunAsync(
            $"{Programs}/pg_ctl", asUser: true, "-D", server.Data, "-w", "-l", Path.Combine(server._folder, "log"),
            "-o", $"-k {server._folder} -c listen_addresses=''", "start");
        return server;
    }

    public async ValueTask DisposeAsync()
    {
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
