using Microsoft.EntityFrameworkCore;
using OverfitWeb.Api.Database;

namespace OverfitWeb.Api.Queue;

/// <summary>Has one transaction at a time count the queue and add to it, whatever node it comes from.</summary>
internal static class IntakeLock
{
    /// <summary>Any number that no other advisory lock of this database uses.</summary>
    private const long Number = 0x0F17_0001;

    public static async Task TakeAsync(OverfitDb db, CancellationToken cancellationToken)
    {
        // A transaction of SQLite writes alone from its begin on.
        if (db is PostgresOverfitDb)
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Number})", cancellationToken);
    }
}
