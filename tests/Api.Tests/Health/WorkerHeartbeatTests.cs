using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Time.Testing;
using OverfitWeb.Api.Health;
using OverfitWeb.Api.Settings;
using OverfitWeb.Api.Worker;

namespace OverfitWeb.Api.Tests.Health;

/// <summary>Workers that nobody has seen for half a minute make the service not ready.</summary>
public sealed class WorkerHeartbeatTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task Silence_makes_unready_until_the_next_beat()
    {
        WorkerHeartbeat heartbeat = new(_clock);
        WorkerCheck check = new(Settings(workers: 2), heartbeat);
        Assert.Equal(HealthStatus.Unhealthy, await StatusAsync(check));

        Beat(heartbeat);
        Assert.Equal(HealthStatus.Healthy, await StatusAsync(check));

        _clock.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal(HealthStatus.Healthy, await StatusAsync(check));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HealthStatus.Unhealthy, await StatusAsync(check));

        Beat(heartbeat);
        Assert.Equal(HealthStatus.Healthy, await StatusAsync(check));
    }

    private static OverfitSettings Settings(int workers) => OverfitSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection([new("OVERFIT_WORKERS", $"{workers}")]).Build());

    private static void Beat(WorkerHeartbeat heartbeat)
    {
        heartbeat.Beat(1);
        heartbeat.Beat(2);
    }

    private static async Task<HealthStatus> StatusAsync(WorkerCheck check) =>
        (await check.CheckHealthAsync(new(), TestContext.Current.CancellationToken)).Status;
}
