using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OverfitWeb.Api.Database;

namespace OverfitWeb.Api.Operations;

/// <summary>A copy of the SQLite database as of one moment.</summary>
internal static class DatabaseCopy
{
    /// <exception cref="InvalidOperationException">There is no SQLite database in the folder, or its copy is damaged.</exception>
    public static async Task MakeAsync(
        IDbContextFactory<OverfitDb> databases, string dataFolder, string target, CancellationToken cancellationToken)
    {
        await using OverfitDb db = await databases.CreateDbContextAsync(cancellationToken);
        if (!db.Database.IsSqlite())
            throw new InvalidOperationException("The database is not SQLite. Use its own tool (pg_dump) and copy the data folder beside it.");
        if (!File.Exists(Path.Combine(dataFolder, DatabaseSetup.FileName)))
            throw new InvalidOperationException($"There is no database in {dataFolder}. Is OVERFIT_DATA the service's?");

        File.Delete(target);
        await db.Database.ExecuteSqlAsync($"VACUUM INTO {target}", cancellationToken);
        await using (FileStream written = File.OpenWrite(target))
            written.Flush(flushToDisk: true);
        await using SqliteOverfitDb copy = Open(target);
        List<string> findings = await copy.Database.SqlQuery<string>($"PRAGMA integrity_check").ToListAsync(cancellationToken);
        if (findings is not ["ok"])
            throw new InvalidOperationException($"The copy of the database is damaged: {findings[0]}.");
    }

    /// <summary>How many runs a copy holds, and which files they refer to.</summary>
    public static async Task<(int Runs, IReadOnlyList<string> Names)> ReadAsync(string path, CancellationToken cancellationToken)
    {
        await using SqliteOverfitDb copy = Open(path);
        return (await copy.Runs.CountAsync(cancellationToken), await ReferredFiles.NamesAsync(copy, cancellationToken));
    }

    // Not pooled: the file is moved with its folder.
    private static SqliteOverfitDb Open(string path) => new(new DbContextOptionsBuilder<SqliteOverfitDb>()
        .UseSqlite(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString())
        .Options);
}
