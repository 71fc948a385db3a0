using Microsoft.EntityFrameworkCore;
using OverfitWeb.Api.Database;
using OverfitWeb.Api.Settings;

namespace OverfitWeb.Api.Operations;

/// <summary>
/// Copies the database and the files that its rows refer to into a folder of its own, while the service goes on. The
/// database is copied as of one moment (<c>VACUUM INTO</c> reads a snapshot and holds up no writer); files never change
/// once a row names them, but an old one may be deleted in between: then a later moment is taken.
/// </summary>
internal sealed class Backup(IDbContextFactory<OverfitDb> databases, OverfitSettings settings)
{
    private const int Tries = 5;

    /// <summary>Makes a backup; the folder appears whole or not at all.</summary>
    /// <exception cref="IOException">The folder holds something, or cannot be written.</exception>
    /// <exception cref="InvalidOperationException">There is nothing to copy, or the copy is damaged.</exception>
    public async Task<BackupResult> MakeAsync(string folder, CancellationToken cancellationToken)
    {
        folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
            throw new IOException($"{folder} holds something already.");
        string partial = folder + ".partial";
        if (Directory.Exists(partial))
            Directory.Delete(partial, recursive: true);
        try
        {
            Directory.CreateDirectory(partial);
            BackupResult result = await FillAsync(partial, cancellationToken) with { Folder = folder };
            if (Directory.Exists(folder))
                Directory.Delete(folder);
            Directory.Move(partial, folder);
            return result;
        }
        catch
        {
            if (Directory.Exists(partial))
                Directory.Delete(partial, recursive: true);
            throw;
        }
    }

    private async Task<BackupResult> FillAsync(string folder, CancellationToken cancellationToken)
    {
        string copy = Path.Combine(folder, DatabaseSetup.FileName);
        HashSet<string> missing = [];
        for (int attempt = 1; ; attempt++)
        {
            await DatabaseCopy.MakeAsync(databases, settings.DataFolder, copy, cancellationToken);
            (int runs, IReadOnlyList<string> names) = await DatabaseCopy.ReadAsync(copy, cancellationToken);
            HashSet<string> gone = [.. names.Where(name => !TryCopy(name, folder))];
            // What is missing at two moments was not deleted between a row and its file.
            if (gone.IsSubsetOf(missing) || attempt == Tries)
            {
                RemoveAllBut(names, folder);
                return new(folder, runs, names.Count - gone.Count, [.. gone.Order(StringComparer.Ordinal)]);
            }

            missing = gone;
        }
    }

    private bool TryCopy(string name, string folder)
    {
        string target = Path.Combine(folder, name);
        if (File.Exists(target))
            return true;
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        try
        {
            using FileStream source = File.OpenRead(Path.Combine(settings.DataFolder, name));
            using FileStream written = new(target, FileMode.CreateNew);
            source.CopyTo(written);
            written.Flush(flushToDisk: true);
            return true;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
    }

    // An earlier attempt may have copied what the last one no longer refers to.
    private static void RemoveAllBut(IReadOnlyList<string> names, string folder)
    {
        HashSet<string> kept = [.. names.Select(name => Path.Combine(folder, name)), Path.Combine(folder, DatabaseSetup.FileName)];
        foreach (string file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => !kept.Contains(file)))
            File.Delete(file);
    }
}
