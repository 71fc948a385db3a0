using Microsoft.EntityFrameworkCore;

namespace OverfitWeb.Api.Database;

/// <summary>The tables in PostgreSQL.</summary>
internal sealed class PostgresOverfitDb(DbContextOptions<PostgresOverfitDb> options) : OverfitDb(options);
