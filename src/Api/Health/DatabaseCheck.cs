using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OverfitWeb.Api.Database;

namespace OverfitWeb.Api.Health;

internal sealed partial class DatabaseCheck(IDbContextFactory<OverfitDb> databases, ILogger<DatabaseCheck> logger) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using OverfitDb db = await databases.CreateDbContextAsync(cancellationToken);
            await db.Runs.AnyAsync(cancellationToken);
            return HealthCheckResult.Healthy("The database answers.");
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogSilent(e);
            return HealthCheckResult.Unhealthy("The database does not answer; the log says why.");
        }
    }

    [LoggerMessage(LogLevel.Error, "The database does not answer")]
    private partial void LogSilent(Exception fault);
}
