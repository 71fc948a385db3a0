using Microsoft.Extensions.Diagnostics.HealthChecks;
using OverfitWeb.Api.Settings;

namespace OverfitWeb.Api.Health;

/// <summary>Whether what a run leaves behind can be written: a folder that became read-only answers reads as ever.</summary>
internal sealed partial class StorageCheck(OverfitSettings settings, ILogger<StorageCheck> logger) : IHealthCheck
{
    /// <summary>Less is left soon after.</summary>
    private const long LeastFree = 32L << 20;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(Check());

    private HealthCheckResult Check()
    {
        try
        {
            string probe = Path.Combine(settings.DataFolder, $".ready-{Environment.ProcessId}-{Guid.NewGuid():N}");
            using (new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose))
            {
                long free = new DriveInfo(settings.DataFolder).AvailableFreeSpace;
                return free < LeastFree
                    ? HealthCheckResult.Unhealthy($"Only {free >> 20} MB are free where runs are kept.")
                    : HealthCheckResult.Healthy("Runs can be written.");
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            LogUnwritable(e);
            return HealthCheckResult.Unhealthy("The folder of runs cannot be written; the log says why.");
        }
    }

    [LoggerMessage(LogLevel.Error, "The folder of runs cannot be written")]
    private partial void LogUnwritable(Exception fault);
}
