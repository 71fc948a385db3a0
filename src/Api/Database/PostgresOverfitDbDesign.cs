using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace OverfitWeb.Api.Database;

/// <summary>
/// What <c>dotnet ef</c> works with, without a server:
/// <c>dotnet ef migrations add NAME --project src/Api --context PostgresOverfitDb --output-dir Database/Migrations/Postgres</c>.
/// </summary>
internal sealed class PostgresOverfitDbDesign : IDesignTimeDbContextFactory<PostgresOverfitDb>
{
    public PostgresOverfitDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresOverfitDb>().UseNpgsql("Host=localhost").Options);
}
