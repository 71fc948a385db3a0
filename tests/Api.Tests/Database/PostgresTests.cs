using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using OverfitWeb.Api.Database;
using OverfitWeb.Api.Operations;
using OverfitWeb.Api.Queue;
using OverfitWeb.Api.Runs;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Database;

/// <summary>The same service on PostgreSQL, so that no SQL of SQLite stands outside its place.</summary>
public sealed class PostgresTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    private static readonly TrainerIdentity Trainer = new("1", "test");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Runs_are_claimed_fenced_and_trained()
    {
        string connection = server.ConnectionTo("claims");
        await using (PostgresService idle = new(connection, "0"))
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

        await using PostgresService service = new(connection, "2");
        RunResponse first = Assert.Single((await service.Api.ListAsync()).Items);
        RunResponse ended = await service.Api.WaitForEndAsync(first.Id);
        Assert.Equal((RunStatus.Succeeded, 2, 5), (ended.Status, ended.Attempts, ended.Progress.Records));
        Assert.Equal(5, (await service.Api.MetricsAsync(first.Id)).Items.Count);
        RunResponse endless = await service.Api.CreateAsync(Specs.Endless);
        await service.Api.WaitAsync(endless.Id, r => r.Progress.Records > 0);
        (await service.Api.CancelAsync(endless.Id)).Dispose();
        Assert.Equal(RunStatus.Canceled, (await service.Api.WaitForEndAsync(endless.Id)).Status);
    }

    [Fact]
    public async Task Runs_are_asked_for_changed_and_deleted()
    {
        await using PostgresService service = new(server.ConnectionTo("requests"), "2");
        ApiClient api = service.Api;
        RunResponse[] rush = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => KeyedAsync(api, "rush")));
        RunResponse run = Assert.Single(rush.DistinctBy(each => each.Id));
        RunResponse ended = await api.WaitForEndAsync(run.Id);
        RunResponse other = await api.WaitForEndAsync((await api.CreateAsync(Specs.Named("Two_100%", """["a", "b"]"""))).Id);
        (await SendAsync(api, HttpMethod.Patch, ApiRoutes.Run(run.Id), """{"name": "Été", "tags": ["b"], "pinned": true}""")).Dispose();
        RunResponse fork = await ReadAsync(await SendAsync(api, HttpMethod.Post, ApiRoutes.Fork(run.Id), """{"fromRecord": 3}"""));
        Assert.Equal(ended.Final, (await api.WaitForEndAsync(fork.Id)).Final);

        Assert.Equal([other.Id], await FindAsync("?tag=a,b&q=tWO_100%25"));
        Assert.Equal([run.Id], await FindAsync("?pinned=true&q=Été&status=succeeded,failed&createdAfter=2020-01-01"));
        Assert.Equal(3, (await FindAsync("?status=succeeded")).Count);
        foreach (string orderBy in RunSort.Choices)
            Assert.Equal(3, (await PagesAsync(orderBy)).Distinct().Count());

        await api.JsonAsync($"{ApiRoutes.Compare}?runs={run.Id},{other.Id}");
        await api.JsonAsync($"{ApiRoutes.Sparklines}?runs={run.Id},{other.Id}");
        await api.JsonAsync(ApiRoutes.Experiments);
        await api.JsonAsync(ApiRoutes.HealthReady);
        using HttpResponseMessage deleted = await SendAsync(api, HttpMethod.Delete, ApiRoutes.Run(run.Id), null);
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.Equal(2, (await api.ListAsync()).Total);

        InvalidOperationException refusal = await Assert.ThrowsAsync<InvalidOperationException>(
            () => service.Get<Backup>().MakeAsync(Path.Combine(service.Folder, "backup"), Token));
        Assert.Contains("pg_dump", refusal.Message, StringComparison.Ordinal);

        async Task<IReadOnlyList<Guid>> FindAsync(string query) => [.. (await api.ListAsync(query)).Items.Select(found => found.Id)];

        async Task<IReadOnlyList<Guid>> PagesAsync(string orderBy)
        {
            List<Guid> found = [];
            for (string? link = $"{ApiRoutes.Runs}?pageSize=1&orderBy={orderBy}"; link is not null;)
            {
                RunListResponse page = await api.GetAsync(link, ContractsJson.Default.RunListResponse);
                found.AddRange(page.Items.Select(item => item.Id));
                link = page.NextLink;
            }

            Assert.Equal(3, found.Count);
            return found;
        }
    }

    [Fact]
    public async Task Runs_of_every_earlier_version_are_there_and_go_on()
    {
        string today = server.ConnectionTo("today"), folder = Service.NewFolder();
        StoredRuns runs = await StoredRuns.MakeAsync(() => new PostgresService(today, "2", folder), () => new PostgresService(today, "0", folder));
        await using PostgresOverfitDb source = Open(today);
        string[] earlier = [.. source.Database.GetMigrations().SkipLast(1)];
        Assert.NotEmpty(earlier);
        foreach (string version in earlier)
        {
            string connection = server.ConnectionTo(version.ToLowerInvariant());
            await using (PostgresOverfitDb db = Open(connection))
            {
                await db.Database.MigrateAsync(version, Token);
                await FillAsync(source, db);
            }

            await using PostgresService service = new(connection, "2");
            await runs.AssertAsync(service);
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Every table and column that the version had holds what is in it today.</summary>
    private static async Task FillAsync(PostgresOverfitDb source, PostgresOverfitDb target)
    {
        await source.Database.OpenConnectionAsync(Token);
        await target.Database.OpenConnectionAsync(Token);
        // Whatever the order of the tables.
        await target.Database.ExecuteSqlAsync($"SET session_replication_role = replica", Token);
        NpgsqlConnection from = (NpgsqlConnection)source.Database.GetDbConnection(), to = (NpgsqlConnection)target.Database.GetDbConnection();
        foreach (string table in await target.Database.SqlQuery<string>(
            $"SELECT table_name AS \"Value\" FROM information_schema.tables WHERE table_schema = 'public' AND table_name NOT LIKE '\\_\\_%'").ToListAsync(Token))
        {
            List<string> names = await target.Database.SqlQuery<string>(
                $"SELECT column_name AS \"Value\" FROM information_schema.columns WHERE table_name = {table} ORDER BY ordinal_position").ToListAsync(Token);
            string columns = string.Join(", ", names.Select(name => $"\"{name}\""));
            await using Stream read = await from.BeginRawBinaryCopyAsync($"COPY {table} ({columns}) TO STDOUT (FORMAT BINARY)", Token);
            await using Stream write = await to.BeginRawBinaryCopyAsync($"COPY {table} ({columns}) FROM STDIN (FORMAT BINARY)", Token);
            await read.CopyToAsync(write, Token);
        }
    }

    private static PostgresOverfitDb Open(string connection) => new(new DbContextOptionsBuilder<PostgresOverfitDb>().UseNpgsql(connection).Options);

    private static async Task<RunResponse> KeyedAsync(ApiClient api, string key)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, ApiRoutes.Runs) { Content = new StringContent(Specs.Small, Encoding.UTF8, "application/json") };
        request.Headers.Add(RequestKey.Header, key);
        return await ReadAsync(await api.Http.SendAsync(request, Token));
    }

    private static Task<HttpResponseMessage> SendAsync(ApiClient api, HttpMethod method, string address, string? body) => api.Http.SendAsync(
        new(method, address) { Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json") }, Token);

    private static async Task<RunResponse> ReadAsync(HttpResponseMessage response)
    {
        using (response)
        {
            Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(Token));
            return await ApiClient.ReadAsync(response, ContractsJson.Default.RunResponse);
        }
    }
}
