using System.Diagnostics;
using System.Text;

namespace OverfitWeb.EndToEnd.Tests.Hosting;

/// <summary>
/// The published output as a process of its own, on a free loopback port, with a data folder of its own. It can be killed
/// and started again on the same port and data, as an operator or a power cut would do it.
/// </summary>
public sealed class PublishedService : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly string _data = Directory.CreateTempSubdirectory("overfitweb-e2e-").FullName;
    private readonly IReadOnlyDictionary<string, string> _settings;
    private readonly StringBuilder _output = new();
    private Process? _process;

    private PublishedService(IReadOnlyDictionary<string, string> settings)
    {
        _settings = settings;
        Address = new Uri($"http://127.0.0.1:{FreePort.Find()}");
        Client = new ServiceClient(Address);
    }

    /// <summary>Where it answers.</summary>
    public Uri Address { get; }

    /// <summary>Its REST surface.</summary>
    public ServiceClient Client { get; }

    /// <summary>Everything that it has written.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    private static string PublishedFolder => Environment.GetEnvironmentVariable("OVERFIT_PUBLISHED") is { Length: > 0 } folder
        ? folder
        : throw new InvalidOperationException(
            "Set OVERFIT_PUBLISHED to the folder of a published Api: dotnet publish src/Api -c Release -o FOLDER (scripts/test.sh does both).");

    /// <summary>A new service that is ready to take runs.</summary>
    /// <param name="settings">Environment variables beside those that every service here has.</param>
    public static async Task<PublishedService> CreateAsync(IReadOnlyDictionary<string, string>? settings = null)
    {
        var service = new PublishedService(settings ?? new Dictionary<string, string>());
        await service.StartAsync();
        return service;
    }

    /// <summary>Starts the process and waits until it is ready.</summary>
    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(PublishedFolder, "OverfitWeb.Api.dll")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = PublishedFolder,
        };
        start.Environment["ASPNETCORE_URLS"] = Address.ToString();
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["OVERFIT_DATA"] = _data;
        foreach ((string name, string value) in _settings)
            start.Environment[name] = value;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Write(line.Data);
        _process.ErrorDataReceived += (_, line) => Write(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await Eventually.TrueAsync(IsReadyAsync, StartLimit, () => $"The service did not become ready. It wrote:\n{Output}");
    }

    /// <summary>Ends the process without a warning, so that nothing can be tidied up.</summary>
    public async Task KillAsync()
    {
        if (_process is null)
            return;

        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Client.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    private async Task<bool> IsReadyAsync()
    {
        if (_process!.HasExited)
            throw new InvalidOperationException($"The service ended by itself ({_process.ExitCode}). It wrote:\n{Output}");
        return await Client.IsReadyAsync();
    }

    private void Write(string? line)
    {
        lock (_output)
            _output.AppendLine(line);
    }
}
