using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OverfitWeb.Api.Database;

namespace OverfitWeb.Api.Tests.Support;

/// <summary>The service on PostgreSQL, with a data folder of its own unless one is given.</summary>
internal sealed class PostgresService(string connection, string workers, string? folder = null) : Service(folder, ("OVERFIT_WORKERS", workers))
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
        {
            services.AddDbContextFactory<PostgresOverfitDb>(options => options.UseNpgsql(connection));
            services.AddSingleton<IDbContextFactory<OverfitDb>, DatabaseFactory<PostgresOverfitDb>>();
        });
    }
}
