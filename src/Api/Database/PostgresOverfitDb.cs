using Microsoft.EntityFrameworkCore;
using OverfitWeb.Api.Runs;

namespace OverfitWeb.Api.Database;

/// <summary>The tables in PostgreSQL.</summary>
internal sealed class PostgresOverfitDb(DbContextOptions<PostgresOverfitDb> options) : OverfitDb(options)
{
    /// <inheritdoc/>
    /// <remarks>LIKE tells upper from lower case here, and in SQLite not.</remarks>
    public override IQueryable<Run> Named(IQueryable<Run> runs, string pattern) => runs.Where(run => EF.Functions.ILike(run.Name, pattern, "\\"));
}
