using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace OverfitWeb.Api.Queue;

/// <summary>
/// Connections to the scheduler's own database. It holds nothing that could not be made again from the <c>runs</c> table,
/// so nobody waits for the disk.
/// </summary>
internal sealed class QueueConnections : DbProviderFactory
{
    public static QueueConnections Instance { get; } = new();

    public override DbConnection CreateConnection() => new Connection();

    public override DbCommand CreateCommand() => new SqliteCommand();

    public override DbParameter CreateParameter() => new SqliteParameter();

    private sealed class Connection : SqliteConnection
    {
        // OpenAsync comes through here, too.
        public override void Open()
        {
            base.Open();
            using SqliteCommand command = CreateCommand();
            command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA busy_timeout = 5000;";
            command.ExecuteNonQuery();
        }
    }
}
