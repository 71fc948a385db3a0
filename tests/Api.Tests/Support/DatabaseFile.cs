using Microsoft.Data.Sqlite;
using OverfitWeb.Api.Database;

namespace OverfitWeb.Api.Tests.Support;

/// <summary>Reaches into a service's database file, for what only another version or a fault would leave there.</summary>
internal static class DatabaseFile
{
    public static async Task ExecuteAsync(string folder, string sql)
    {
        await using SqliteConnection connection = new($"Data Source={Path.Combine(folder, DatabaseSetup.FileName)}");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    public static async Task<object?> ScalarAsync(string folder, string sql)
    {
        await using SqliteConnection connection = new($"Data Source={Path.Combine(folder, DatabaseSetup.FileName)}");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
