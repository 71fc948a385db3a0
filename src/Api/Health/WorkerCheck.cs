using Microsoft.Extensions.Diagnostics.HealthChecks;
using OverfitWeb.Api.Settings;
using OverfitWeb.Api.Worker;

namespace OverfitWeb.Api.Health;

internal sealed class WorkerCheck(OverfitSettings settings, WorkerHeartbeat heartbeat) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(Check());

    private HealthCheckResult Check()
    {
        if (settings.Workers == 0)
            return HealthCheckResult.Healthy("This node only answers requests (OVERFIT_WORKERS is 0).");
        string sentence = $"{heartbeat.Alive} of {settings.Workers} workers are at work or waiting for it.";
        return heartbeat.Alive == settings.Workers ? HealthCheckResult.Healthy(sentence) : HealthCheckResult.Unhealthy(sentence);
    }
}
