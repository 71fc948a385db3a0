using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace OverfitWeb.Api.Database;

/// <summary>
/// Adds the many rows that a training makes by one statement that SQLite parses once: for each row that it tracks and saves,
/// EF writes a statement of its own, which takes several times as long and takes it from the training.
/// </summary>
internal static class RowInsert
{
    /// <summary>Writes rows into the table that the model maps them to, within the transaction that the context is in.</summary>
    /// <exception cref="InvalidOperationException">There is no transaction: rows go in together or not at all.</exception>
    /// <exception cref="DbException">A row is there already, or the database does not take it.</exception>
    public static async Task InsertAsync<TRow>(this OverfitDb db, IReadOnlyCollection<TRow> rows, CancellationToken cancellationToken)
        where TRow : class
    {
        DbTransaction transaction = db.Database.CurrentTransaction?.GetDbTransaction()
            ?? throw new InvalidOperationException("Rows are inserted within a transaction.");
        if (rows.Count == 0)
            return;

        ITableMapping mapping = db.Model.FindEntityType(typeof(TRow))!.GetTableMappings().Single();
        IColumnMapping[] columns = [.. mapping.ColumnMappings];
        ISqlGenerationHelper sql = db.GetService<ISqlGenerationHelper>();
        string[] names = [.. columns.Select((_, i) => sql.GenerateParameterName($"p{i}"))];
        DbConnection connection = db.Database.GetDbConnection();
        await using DbCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = Statement(sql, mapping.Table, columns, names);
        IEnumerable<DbParameter[]> values = rows.Select(row => columns.Select((column, i) => Parameter(command, names[i], column, row)).ToArray());
        if (connection.CanCreateBatch)
            await SendTogetherAsync(connection, command, values, cancellationToken);
        else
            await SendAsync(command, values, cancellationToken);
    }

    private static async Task SendAsync(DbCommand command, IEnumerable<DbParameter[]> values, CancellationToken cancellationToken)
    {
        foreach (DbParameter[] row in values)
        {
            command.Parameters.Clear();
            command.Parameters.AddRange(row);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    // A database across a network: one way there and back for all rows.
    private static async Task SendTogetherAsync(
        DbConnection connection, DbCommand command, IEnumerable<DbParameter[]> values, CancellationToken cancellationToken)
    {
        await using DbBatch batch = connection.CreateBatch();
        batch.Transaction = command.Transaction;
        foreach (DbParameter[] row in values)
        {
            DbBatchCommand one = batch.CreateBatchCommand();
            one.CommandText = command.CommandText;
            one.Parameters.AddRange(row);
            batch.BatchCommands.Add(one);
        }

        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    private static string Statement(ISqlGenerationHelper sql, ITable table, IColumnMapping[] columns, string[] parameters)
    {
        IEnumerable<string> names = columns.Select(column => sql.DelimitIdentifier(column.Column.Name));
        return $"INSERT INTO {sql.DelimitIdentifier(table.Name, table.Schema)} ({string.Join(", ", names)}) VALUES ({string.Join(", ", parameters)})";
    }

    private static DbParameter Parameter(DbCommand command, string name, IColumnMapping column, object row) =>
        column.TypeMapping.CreateParameter(command, name, column.Property.GetGetter().GetClrValue(row), column.Column.IsNullable);
}
