using Microsoft.Data.Sqlite;

namespace OverfitWeb.Load;

/// <summary>
/// Copies the rows of finished runs until there are many, in the file of a service that is stopped: with names, tags, times
/// and accuracies of their own, the other columns as they are.
/// </summary>
internal static class Multiplication
{
    public static string[] Run(string folder, int runs)
    {
        using SqliteConnection connection = new($"Data Source={Path.Combine(folder, "overfit.db")}");
        connection.Open();
        string[] columns = Columns(connection);
        using SqliteTransaction transaction = connection.BeginTransaction();
        Execute("CREATE TEMP TABLE sources AS SELECT row_number() OVER (ORDER BY id) - 1 AS number, * FROM runs");
        Execute("CREATE TEMP TABLE places (place INTEGER PRIMARY KEY, id TEXT, created INTEGER)");
        // Ids of version 7: the time in front, chance behind.
        Execute($"""
            WITH RECURSIVE counter(place) AS (SELECT 1 UNION ALL SELECT place + 1 FROM counter WHERE place < {runs}),
            times AS (SELECT place, 1700000000000 + place * 60000 AS created, hex(randomblob(10)) AS chance FROM counter)
            INSERT INTO places
            SELECT place,
                substr(printf('%012X', created), 1, 8) || '-' || substr(printf('%012X', created), 9, 4)
                    || '-7' || substr(chance, 1, 3) || '-8' || substr(chance, 4, 3) || '-' || substr(chance, 7, 12),
                created
            FROM times
            """);
        Execute($"""
            INSERT INTO runs ({string.Join(", ", columns)})
            SELECT {string.Join(", ", columns.Select(Value))}
            FROM places JOIN sources ON sources.number = places.place % (SELECT count(*) FROM sources)
            """);
        Execute("INSERT INTO run_tags (tag, run_id) SELECT tag.value, runs.id FROM places JOIN runs ON runs.id = places.id, json_each(runs.tags) AS tag");
        transaction.Commit();
        return [];

        void Execute(string sql)
        {
            using SqliteCommand command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }

    private static string Value(string column) => column switch
    {
        "id" => "places.id",
        "created_at" or "due_at" or "started_at" => "places.created",
        "finished_at" => "places.created + 5000",
        "name" => "'run ' || places.place || CASE places.place % 1000 WHEN 0 THEN ' rare' ELSE '' END",
        "tags" => "'[\"batch-' || (places.place / 40) || '\",\"' || CASE places.place % 2 WHEN 0 THEN 'even' ELSE 'odd' END || '\"]'",
        "pinned" => "places.place % 500 = 0",
        "status" => "CASE places.place % 50 WHEN 0 THEN 'canceled' ELSE sources.status END",
        "final_test_accuracy" or "best_test_accuracy" or "final_train_accuracy" => "0.5 + (abs(random()) % 4000) / 10000.0",
        "final_gap" => "(abs(random()) % 4000) / 10000.0",
        _ => "sources." + column,
    };

    private static string[] Columns(SqliteConnection connection)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM pragma_table_info('runs')";
        using SqliteDataReader reader = command.ExecuteReader();
        List<string> names = [];
        while (reader.Read())
            names.Add(reader.GetString(0));
        return [.. names];
    }
}
