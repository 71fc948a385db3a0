using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace OverfitWeb.Api.Database;

/// <summary>
/// What <c>dotnet ef</c> works with, without starting the service:
/// <c>dotnet ef migrations add NAME --project src/Api --context SqliteOverfitDb --output-dir Database/Migrations/Sqlite</c>.
/// </summary>
internal sealed class SqliteOverfitDbDesign : IDesignTimeDbContextFactory<SqliteOverfitDb>
{
    public SqliteOverfitDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteOverfitDb>().UseSqlite("Data Source=:memory:").Options);
}
