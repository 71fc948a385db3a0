using Microsoft.EntityFrameworkCore;

namespace OverfitWeb.Api.Database;

/// <summary>Opens the provider's context where the code asks for the tables alone.</summary>
internal sealed class DatabaseFactory<TContext>(IDbContextFactory<TContext> provider) : IDbContextFactory<OverfitDb>
    where TContext : OverfitDb
{
    public OverfitDb CreateDbContext() => provider.CreateDbContext();
}
