using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OverfitWeb.Api.Database;
using OverfitWeb.Api.Queue;
using OverfitWeb.Api.Runs;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Database;

/// <summary>The same service on PostgreSQL: migrations, claim, fence, training, so that no SQL of SQLite stands outside its place.</summary>
public sealed class PostgresTests
{
    private static readonly TrainerIdentity Trainer = new("1", "test");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Runs_are_claimed_fenced_and_trained()
    {
        await using PostgresServer server = await PostgresServer.StartAsync();
        await using (PostgresService idle = new(server.ConnectionString, "0"))
        {
            await using (OverfitDb db = idle.Get<IDbContextFactory<OverfitDb>>().CreateDbContext())
            {
                Assert.IsType<PostgresOverfitDb>(db);
                Assert.False(db.Database.HasPendingModelChanges());
                Assert.Empty(await db.Database.GetPendingMigrationsAsync(Token));
            }

            RunResponse run = await idle.Api.CreateAsync(Specs.Small);
            Run waiting = (await idle.Get<RunReader>().FindAsync(run.Id, Token))!;
            RunQueue queue = idle.Get<RunQueue>();
            RunHandover handover = idle.Get<RunHandover>();
            Claim?[] claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => queue.TryClaimAsync(waiting, Trainer, Token)));
            Claim frozen = Assert.Single(claims.OfType<Claim>());
            Assert.Equal(RunStatus.Queued, (await handover.LeaveAsync(frozen, RecordBatch.None, interrupted: true, cancellationToken: Token))!.Status);
            Assert.Null(await handover.FinishAsync(frozen, RecordBatch.None, Ending.Canceled, Token));
        }

        await using PostgresService service = new(server.ConnectionString, "2");
        RunResponse first = Assert.Single((await service.Api.ListAsync()).Items);
        RunResponse ended = await service.Api.WaitForEndAsync(first.Id);
        Assert.Equal((RunStatus.Succeeded, 2, 5), (ended.Status, ended.Attempts, ended.Progress.Records));
        Assert.Equal(5, (await service.Api.MetricsAsync(first.Id)).Items.Count);
        RunResponse endless = await service.Api.CreateAsync(Specs.Endless);
        await service.Api.WaitAsync(endless.Id, r => r.Progress.Records > 0);
        (await service.Api.CancelAsync(endless.Id)).Dispose();
        Assert.Equal(RunStatus.Canceled, (await service.Api.WaitForEndAsync(endless.Id)).Status);
    }

    private sealed class PostgresService(string connection, string workers) : Service(null, ("OVERFIT_WORKERS", workers))
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
}
