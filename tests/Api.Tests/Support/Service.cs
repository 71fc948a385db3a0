using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OverfitWeb.Api.Experiments;
using OverfitWeb.Api.Runs;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Live;

namespace OverfitWeb.Api.Tests.Support;

/// <summary>The service itself, in memory: real MNIST, real SQLite in a folder of its own.</summary>
public class Service : WebApplicationFactory<Program>
{
    private readonly Dictionary<string, string> _settings = new() { ["OVERFIT_WORKERS"] = "2" };
    private readonly bool _ownsFolder;

    /// <param name="folder">Data folder; null for one of its own.</param>
    /// <param name="settings">Settings beside it.</param>
    public Service(string? folder, params ReadOnlySpan<(string Name, string Value)> settings)
    {
        _ownsFolder = folder is null;
        Folder = folder ?? NewFolder();
        foreach ((string name, string value) in settings)
            _settings[name] = value;
    }

    public string Folder { get; }

    public ApiClient Api => new(CreateClient(new() { AllowAutoRedirect = false }));

    public static string NewFolder() => Directory.CreateTempSubdirectory("overfit-tests-").FullName;

    public TService Get<TService>()
        where TService : notnull => Services.GetRequiredService<TService>();

    /// <summary>Waits until the service has prepared what it prepares of itself, for tests that measure time or memory.</summary>
    public Task WhenWarmAsync() => Services.GetServices<IHostedService>().OfType<EstimateWarmUp>().Single()
        .ExecuteTask!.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

    /// <summary>Every event of a run, as stored.</summary>
    public async Task<IReadOnlyList<RunEvent>> EventsAsync(Guid runId)
    {
        RunSnapshot? snapshot = await Get<RunReader>().SnapshotAsync(runId, 0, TestContext.Current.CancellationToken);
        return snapshot!.Events;
    }

    public async Task<HubConnection> ConnectAsync()
    {
        HubConnection connection = new HubConnectionBuilder()
            .WithUrl(new Uri(Server.BaseAddress, ApiRoutes.RunHub), http => http.HttpMessageHandlerFactory = _ => Server.CreateHandler())
            .AddJsonProtocol(json => json.PayloadSerializerOptions.TypeInfoResolverChain.Insert(0, ContractsJson.Default))
            .Build();
        await connection.StartAsync(TestContext.Current.CancellationToken);
        return connection;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("OVERFIT_DATA", Folder);
        // Faults are made on purpose here; what a test needs to know is in its answers.
        foreach (string category in (string[])["Default", "Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore"])
            builder.UseSetting($"Logging:LogLevel:{category}", "None");
        foreach ((string name, string value) in _settings)
            builder.UseSetting(name, value);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_ownsFolder)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(Folder, recursive: true);
        }

        GC.SuppressFinalize(this);
    }
}

/// <summary>A service that trains, with a folder of its own.</summary>
public sealed class WorkingService() : Service(null);

/// <summary>A service whose runs stay in the queue.</summary>
public sealed class IdleService() : Service(null, ("OVERFIT_WORKERS", "0"));
