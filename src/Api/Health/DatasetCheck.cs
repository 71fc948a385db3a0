using Microsoft.Extensions.Diagnostics.HealthChecks;
using OverfitWeb.Api.Datasets;

namespace OverfitWeb.Api.Health;

internal sealed class DatasetCheck(MnistStore mnist) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(Check());

    private HealthCheckResult Check()
    {
        if (mnist.IsDamaged(out string? sentence))
            return HealthCheckResult.Unhealthy(sentence);
        return mnist.Loaded.IsCompletedSuccessfully
            ? HealthCheckResult.Healthy("MNIST is read and its checksums are right.")
            : HealthCheckResult.Unhealthy("MNIST is still being read.");
    }
}
