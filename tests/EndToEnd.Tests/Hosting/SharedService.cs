using OverfitWeb.EndToEnd.Tests.Hosting;

[assembly: AssemblyFixture(typeof(SharedService))]

namespace OverfitWeb.EndToEnd.Tests.Hosting;

/// <summary>One service for all scenarios that leave it running.</summary>
public sealed class SharedService : IAsyncLifetime
{
    private PublishedService? _service;

    public Uri Address => Service.Address;

    public ServiceClient Client => Service.Client;

    private PublishedService Service => _service ?? throw new InvalidOperationException("The service has not been started.");

    public async ValueTask InitializeAsync() => _service = await PublishedService.CreateAsync(
        // Nobody's run waits for the long ones, ten at a time, of a scenario beside it.
        new Dictionary<string, string> { ["OVERFIT_WORKERS"] = "16" });

    public async ValueTask DisposeAsync()
    {
        if (_service is not null)
            await _service.DisposeAsync();
    }
}
