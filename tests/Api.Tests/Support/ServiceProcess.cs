using System.Diagnostics;
using OverfitWeb.Api.Database;

namespace OverfitWeb.Api.Tests.Support;

/// <summary>The service as a process of its own, which can be killed.</summary>
internal sealed class ServiceProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;

    private ServiceProcess(Process process, Uri address, Task<string> output)
    {
        (_process, _output) = (process, output);
        Api = new(new HttpClient { BaseAddress = address });
    }

    public ApiClient Api { get; }

    /// <summary>Memory that the process holds, in bytes.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>What it wrote from when it listened to its end.</summary>
    public Task<string> OutputAsync() => _output;

    public static async Task<ServiceProcess> StartAsync(string folder, params (string Name, string Value)[] settings)
    {
        Process process = Process.Start(HowToStart(folder, settings))!;
        string address = await AddressAsync(process.StandardOutput);
        // An unread pipe would stop the service once it is full.
        return new(process, new(address), process.StandardOutput.ReadToEndAsync(CancellationToken.None));
    }

    /// <summary>Starts it where it cannot work.</summary>
    /// <returns>What it ended with, and what it said.</returns>
    public static async Task<(int Code, string Errors)> FailToStartAsync(string folder)
    {
        ProcessStartInfo start = HowToStart(folder);
        start.RedirectStandardError = true;
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        string errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + errors);
    }

    private static ProcessStartInfo HowToStart(string folder, params (string Name, string Value)[] settings)
    {
        ProcessStartInfo start = new("dotnet", [typeof(OverfitDb).Assembly.Location])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["OVERFIT_DATA"] = folder;
        foreach ((string name, string value) in settings)
            start.Environment[name] = value;
        return start;
    }

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>SIGTERM: the service hands its runs back and ends by itself.</summary>
    /// <returns>What it ended with.</returns>
    public async Task<int> StopAsync()
    {
        using Process signal = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    /// <summary>It dies by itself.</summary>
    public Task WaitForDeathAsync() => _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(1));

    public void Dispose()
    {
        Api.Http.Dispose();
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    private static async Task<string> AddressAsync(StreamReader output)
    {
        const string Mark = "Now listening on: ";
        while (await output.ReadLineAsync(TestContext.Current.CancellationToken) is string line)
        {
            if (line.Contains(Mark, StringComparison.Ordinal))
                return line[(line.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length)..].Split('"')[0].Trim();
        }

        throw new InvalidOperationException("The service ended before it listened.");
    }
}
