using OverfitWeb.Api.Health;

namespace OverfitWeb.Api.Operations;

/// <summary>What whoever runs the service needs: health, telemetry, logs, backup.</summary>
internal static class OperationsSetup
{
    public static void AddOperations(this WebApplicationBuilder builder)
    {
        builder.AddLogs();
        builder.AddHealth();
        builder.AddTelemetry();
        builder.Services.AddSingleton<Backup>();
    }

    public static void MapOperations(this IEndpointRouteBuilder routes) => routes.MapHealth();

    /// <summary>Serves until it is stopped, or carries out the command that the arguments name.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(this WebApplication app, string[] args)
    {
        if (args is [BackupCommand.Name, ..])
            return await BackupCommand.RunAsync(app.Services, args[1..]);
        // A slip must not start a second service where the first one's copy was asked for.
        if (args is [string word, ..] && !IsSetting(word))
        {
            await Console.Error.WriteLineAsync($"There is no command '{word}'. There is: {BackupCommand.Name} FOLDER");
            return 2;
        }

        await app.RunAsync();
        return 0;
    }

    // As the command line's settings are read: --urls URL, /urls URL, urls=URL.
    private static bool IsSetting(string word) => word.StartsWith('-') || word.StartsWith('/') || word.Contains('=', StringComparison.Ordinal);
}
