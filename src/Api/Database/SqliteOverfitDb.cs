using Microsoft.EntityFrameworkCore;

namespace OverfitWeb.Api.Database;

/// <summary>The tables in SQLite.</summary>
internal sealed class SqliteOverfitDb(DbContextOptions<SqliteOverfitDb> options) : OverfitDb(options);
