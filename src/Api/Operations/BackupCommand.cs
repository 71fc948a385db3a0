namespace OverfitWeb.Api.Operations;

/// <summary><c>dotnet OverfitWeb.Api.dll backup FOLDER</c>: with the settings of the service, which may go on meanwhile.</summary>
internal static class BackupCommand
{
    public const string Name = "backup";

    public static async Task<int> RunAsync(IServiceProvider services, string[] args)
    {
        if (args is not [string folder] || folder.StartsWith('-'))
        {
            await Console.Error.WriteLineAsync("Say where to: dotnet OverfitWeb.Api.dll backup FOLDER");
            return 2;
        }

        try
        {
            BackupResult result = await services.GetRequiredService<Backup>().MakeAsync(folder, CancellationToken.None);
            await Console.Out.WriteLineAsync($"{result.Runs} runs and {result.Files} files are in {result.Folder}");
            foreach (string name in result.Lost)
                await Console.Error.WriteLineAsync($"Not there, so not in the backup either: {name}");
            return 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidOperationException or System.Data.Common.DbException)
        {
            await Console.Error.WriteLineAsync($"There is no backup: {e.Message}");
            return 1;
        }
    }
}
