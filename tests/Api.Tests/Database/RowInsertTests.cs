using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using OverfitWeb.Api.Database;
using OverfitWeb.Api.Runs;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts.Live;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Database;

/// <summary>What is inserted beside EF is in every column what EF would have put there, on both databases.</summary>
public sealed class RowInsertTests(IdleService service, PostgresServer server) : IClassFixture<IdleService>, IClassFixture<PostgresServer>
{
    private static readonly MetricRecord Bare = new()
    {
        Seq = 1,
        Epoch = 0,
        Iteration = 1,
        TrainAccuracy = 0.1,
        TestAccuracy = 1 / 3.0,
        Gap = 0.1 - 1 / 3.0,
        LearningRate = 0.01,
        ElapsedSeconds = 1e-9,
    };

    private static readonly MetricRecord Full = Bare with
    {
        Seq = 2,
        ValidationAccuracy = 0.2,
        TrainLoss = 0.3,
        TestLoss = double.Epsilon,
        ValidationLoss = 0.5,
        CleanAccuracy = 0.6,
        MemorizedFraction = 0.7,
        Memorized = "memorized",
        MostAnswered = 0.8,
        Penalty = 1e300,
        WeightNorms = [new(1, 2, null)],
        Members = [new(7, 0.1, 0.2, null, 0.4, null, null), new(8, 0.2, 0.3, 0.1, 0.5, 0.1, 0.2)],
        Vote = new(0.1, 0.2, null),
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public Task Rows_are_those_of_EF_on_SQLite() => AssertAlikeAsync(service);

    [Fact]
    public async Task Rows_are_those_of_EF_on_PostgreSQL()
    {
        await using PostgresService postgres = new(server.ConnectionTo("rows"), "0");
        await AssertAlikeAsync(postgres);
    }

    [Fact]
    public async Task A_row_that_is_there_already_leaves_the_transaction_to_be_taken_back()
    {
        Guid run = (await service.Api.CreateAsync(Specs.Small)).Id;
        await using (OverfitDb db = Open(service))
        {
            await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(Token);
            await Assert.ThrowsAnyAsync<DbException>(() => db.InsertAsync([Epoch(run, Bare), Epoch(run, Full), Epoch(run, Bare)], Token));
        }

        await using OverfitDb after = Open(service);
        Assert.Empty(await after.Epochs.Where(row => row.RunId == run).ToListAsync(Token));
    }

    private static async Task AssertAlikeAsync(Service service)
    {
        Guid byHand = (await service.Api.CreateAsync(Specs.Small)).Id;
        Guid byEf = (await service.Api.CreateAsync(Specs.Small)).Id;
        await using OverfitDb db = Open(service);
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.InsertAsync([Event(byHand)], Token));
        await using (IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(Token))
        {
            await db.InsertAsync([Epoch(byHand, Bare), Epoch(byHand, Full)], Token);
            await db.InsertAsync([Event(byHand)], Token);
            await transaction.CommitAsync(Token);
        }

        db.AddRange(Epoch(byEf, Bare), Epoch(byEf, Full), Event(byEf));
        await db.SaveChangesAsync(Token);

        Assert.Equal(2, await AssertAlikeAsync(db, "epochs", byHand, byEf));
        // With the event that each run has from its creation.
        Assert.Equal(2, await AssertAlikeAsync(db, "events", byHand, byEf, "time"));
    }

    private static async Task<int> AssertAlikeAsync(OverfitDb db, string table, Guid one, Guid other, params string[] except)
    {
        List<Dictionary<string, object>> ones = await ReadAsync(db, table, one);
        List<Dictionary<string, object>> others = await ReadAsync(db, table, other);
        Assert.Equal(ones.Count, others.Count);
        foreach ((Dictionary<string, object> a, Dictionary<string, object> b) in ones.Zip(others))
            Assert.All(a.Where(column => column.Key != "run_id" && !except.Contains(column.Key)), column => Assert.Equal(b[column.Key], column.Value));
        return ones.Count;
    }

    // As the database has it, in its own types.
    private static async Task<List<Dictionary<string, object>>> ReadAsync(OverfitDb db, string table, Guid run)
    {
        await db.Database.OpenConnectionAsync(Token);
        await using DbCommand command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT * FROM {table} ORDER BY seq";
        List<Dictionary<string, object>> rows = [];
        await using DbDataReader reader = await command.ExecuteReaderAsync(Token);
        while (await reader.ReadAsync(Token))
        {
            if (reader.GetGuid(reader.GetOrdinal("run_id")) == run)
                rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, reader.GetValue));
        }

        return rows;
    }

    private static OverfitDb Open(Service service) => service.Get<IDbContextFactory<OverfitDb>>().CreateDbContext();

    private static EpochRow Epoch(Guid run, MetricRecord record) => EpochRow.Of(run, 3, record);

    private static EventRow Event(Guid run) => new()
    {
        RunId = run,
        Seq = 2,
        Type = RunEventType.EpochCompleted,
        Time = DateTimeOffset.UnixEpoch,
        Data = new() { Status = RunStatus.Running, Attempt = 1 },
        FirstRecord = 1,
    };
}
