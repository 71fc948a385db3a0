using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using OverfitWeb.Api.Settings;

namespace OverfitWeb.Api.Database;

internal static class DatabaseSetup
{
    public const string FileName = "overfit.db";

    public static void AddDatabase(this WebApplicationBuilder builder)
    {
        builder.Services.AddPooledDbContextFactory<SqliteOverfitDb>((services, options) => options
            .UseSqlite(ConnectionString(services.GetRequiredService<OverfitSettings>().DataFolder))
            // Whether few runs match is asked without an order, on purpose: EF would warn of it in every operator's log.
            .ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning))
            .AddInterceptors(new SqlitePragmas()));
        builder.Services.AddSingleton<IDbContextFactory<OverfitDb>, DatabaseFactory<SqliteOverfitDb>>();
        builder.Services.AddHostedService<DatabaseStartup>();
    }

    private static string ConnectionString(string folder) => new SqliteConnectionStringBuilder
    {
        DataSource = Path.Combine(folder, FileName),
        ForeignKeys = true,
    }.ToString();
}
