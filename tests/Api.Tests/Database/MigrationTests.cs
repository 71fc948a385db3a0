using Microsoft.EntityFrameworkCore;
using OverfitWeb.Api.Database;
using OverfitWeb.Api.Tests.Support;

namespace OverfitWeb.Api.Tests.Database;

public sealed class MigrationTests(IdleService service) : IClassFixture<IdleService>
{
    [Fact]
    public void The_migrations_are_up_to_date_with_the_model()
    {
        using OverfitDb db = service.Get<IDbContextFactory<OverfitDb>>().CreateDbContext();

        Assert.False(db.Database.HasPendingModelChanges());
        Assert.Empty(db.Database.GetPendingMigrations());
    }

    [Fact]
    public async Task What_is_answered_survives_a_power_cut()
    {
        await using OverfitDb db = await service.Get<IDbContextFactory<OverfitDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["wal"], await db.Database.SqlQueryRaw<string>("PRAGMA journal_mode").ToListAsync(TestContext.Current.CancellationToken));
        // 2 is FULL.
        Assert.Equal([2L], await db.Database.SqlQueryRaw<long>("PRAGMA synchronous").ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal([1L], await db.Database.SqlQueryRaw<long>("PRAGMA foreign_keys").ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Rows_read_like_the_wire()
    {
        Guid id = (await service.Api.CreateAsync(Specs.Small)).Id;

        Assert.Equal("queued", await DatabaseFile.ScalarAsync(service.Folder, $"SELECT status FROM runs WHERE id = '{id.ToString().ToUpperInvariant()}'"));
        Assert.Equal("run.queued", await DatabaseFile.ScalarAsync(service.Folder, "SELECT type FROM events LIMIT 1"));
        Assert.IsType<long>(await DatabaseFile.ScalarAsync(service.Folder, "SELECT created_at FROM runs LIMIT 1"));
    }
}
