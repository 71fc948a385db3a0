using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace OverfitWeb.Api.Database;

/// <summary>
/// What SQLite forgets with each connection. <c>synchronous = FULL</c>: what was answered survives a power cut.
/// <c>busy_timeout</c>: SQLite's own waiting, a few milliseconds at a time, in place of the provider's 150.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Statements = "PRAGMA synchronous = FULL; PRAGMA busy_timeout = 15000;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using DbCommand command = connection.CreateCommand();
        command.CommandText = Statements;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using DbCommand command = connection.CreateCommand();
        command.CommandText = Statements;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
