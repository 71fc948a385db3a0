using Microsoft.EntityFrameworkCore;
using OverfitWeb.Api.Settings;

namespace OverfitWeb.Api.Database;

/// <summary>Brings the tables up to date before the first request and before any worker: hosted services start in the order of their registration.</summary>
internal sealed partial class DatabaseStartup(
    IDbContextFactory<OverfitDb> databases, OverfitSettings settings, ILogger<DatabaseStartup> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(settings.DataFolder);
        await using OverfitDb db = await databases.CreateDbContextAsync(cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
        if (db is SqliteOverfitDb)
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL;", cancellationToken);
        LogReady(settings.DataFolder);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Information, "Runs are kept in {Folder}")]
    private partial void LogReady(string folder);
}
