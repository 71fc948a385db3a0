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
    /// <summary>Writes rows into the table that the model maps them to, within the context's transaction if it has one.</summary>
    /// <exception cref="DbException">A row is there already, or the database does not take it.</exception>
    public static async Task InsertAsync<TRow>(this OverfitDb db, IReadOnlyCollection<TRow> rows, CancellationToken cancellationToken)
        where TRow : class
    {
        if (rows.Count == 0)
            return;
        ITableMapping mapping = db.Model.FindEntityType(typeof(TRow))!.GetTableMappings().Single();
        IColumnMapping[] columns = [.. mapping.ColumnMappings];
        await using DbCommand command = db.Database.GetDbConnection().CreateCommand();
        ISqlGenerationHelper sql = db.GetService<ISqlGenerationHelper>();
        string[] names = [.. columns.Select((_, i) => sql.GenerateParameterName($"p{i}"))];
        command.CommandText = Statement(sql, mapping.Table, columns, names);
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            foreach (TRow row in rows)
            {
                command.Parameters.Clear();
                for (int i = 0; i < columns.Length; i++)
                    command.Parameters.Add(Parameter(command, names[i], columns[i], row));
                await command.ExecuteNonQueryAsync(cancellationToken);
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static string Statement(ISqlGenerationHelper sql, ITable table, IColumnMapping[] columns, string[] parameters)
    {
        IEnumerable<string> names = columns.Select(column => sql.DelimitIdentifier(column.Column.Name));
        return $"INSERT INTO {sql.DelimitIdentifier(table.Name, table.Schema)} ({string.Join(", ", names)}) VALUES ({string.Join(", ", parameters)})";
    }

    private static DbParameter Parameter(DbCommand command, string name, IColumnMapping column, object row) =>
        column.TypeMapping.CreateParameter(command, name, column.Property.GetGetter().GetClrValue(row), column.Column.IsNullable);
}
