using Microsoft.EntityFrameworkCore;
using OverfitWeb.Api.Runs;

namespace OverfitWeb.Api.Database;

/// <summary>The tables in SQLite.</summary>
internal sealed class SqliteOverfitDb(DbContextOptions<SqliteOverfitDb> options) : OverfitDb(options)
{
    /// <inheritdoc/>
    /// <remarks>
    /// Without statistics SQLite takes any equality for one that few rows fulfil, and sorts 100,000 runs by hand for a page of
    /// those that succeeded. PostgreSQL knows better, and has no such hint.
    /// </remarks>
#pragma warning disable EF1002 // The name of an index of ours: nothing that comes from outside.
    public override IQueryable<Run> RunsBy(string index) => Runs.FromSqlRaw($"SELECT * FROM runs INDEXED BY {index}");
#pragma warning restore EF1002
}
