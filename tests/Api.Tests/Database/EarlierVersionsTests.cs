using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OverfitWeb.Api.Database;
using OverfitWeb.Api.Tests.Support;

namespace OverfitWeb.Api.Tests.Database;

/// <summary>A data folder of every earlier version, with runs in it, under the service of today.</summary>
public sealed class EarlierVersionsTests : IAsyncLifetime
{
    private readonly string _today = Service.NewFolder();
    private StoredRuns _runs = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _runs = await StoredRuns.MakeAsync(() => new Service(_today), () => new Service(_today, ("OVERFIT_WORKERS", "0")));
        SqliteConnection.ClearAllPools();
    }

    [Fact]
    public async Task Runs_of_every_earlier_version_are_there_and_go_on()
    {
        await using SqliteOverfitDb any = Open(_today);
        string[] earlier = [.. any.Database.GetMigrations().SkipLast(1)];
        Assert.NotEmpty(earlier);
        foreach (string version in earlier)
            await AssertGoesOnAsync(version);
    }

    [Fact]
    public Task The_first_databases_of_the_order_of_runs_get_the_index_that_they_lack() =>
        AssertGoesOnAsync("20261124060832_RunOrder", "DROP INDEX ix_runs_filter");

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_today, recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task AssertGoesOnAsync(string version, string? unlike = null)
    {
        string folder = Service.NewFolder();
        await using (SqliteOverfitDb db = Open(folder))
        {
            await db.Database.MigrateAsync(version, Token);
            await FillAsync(db);
            if (unlike is not null)
                await db.Database.ExecuteSqlRawAsync(unlike, Token);
        }

        await using (Service service = new(folder))
            await _runs.AssertAsync(service);
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Every table and column that the version had holds what is in it today.</summary>
    private async Task FillAsync(SqliteOverfitDb db)
    {
        await db.Database.OpenConnectionAsync(Token);
        await db.Database.ExecuteSqlAsync($"ATTACH {Path.Combine(_today, DatabaseSetup.FileName)} AS today", Token);
        foreach (string table in await NamesAsync(db, "SELECT name AS Value FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE '\\_\\_%' ESCAPE '\\'"))
        {
            string columns = string.Join(", ", (await NamesAsync(
                db, $"SELECT name AS Value FROM pragma_table_info('{table}', 'main') INTERSECT SELECT name FROM pragma_table_info('{table}', 'today')"))
                .Select(name => $"\"{name}\""));
#pragma warning disable EF1002 // Names of our own tables.
            await db.Database.ExecuteSqlRawAsync($"INSERT INTO main.{table} ({columns}) SELECT {columns} FROM today.{table}", Token);
#pragma warning restore EF1002
        }
    }

    private static Task<List<string>> NamesAsync(SqliteOverfitDb db, string sql) => db.Database.SqlQueryRaw<string>(sql).ToListAsync(Token);

    private static SqliteOverfitDb Open(string folder) => new(new DbContextOptionsBuilder<SqliteOverfitDb>()
        .UseSqlite(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, DatabaseSetup.FileName), ForeignKeys = false, Pooling = false }.ToString())
        .Options);
}
