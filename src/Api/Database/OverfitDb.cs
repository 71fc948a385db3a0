using Microsoft.EntityFrameworkCore;
using OverfitWeb.Api.Checkpoints;
using OverfitWeb.Api.Ensembles;
using OverfitWeb.Api.Experiments;
using OverfitWeb.Api.Runs;
using OverfitWeb.Contracts.Ensembles;
using OverfitWeb.Contracts.Live;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Database;

/// <summary>The tables, whatever the database; each provider has a sealed context with migrations of its own.</summary>
internal abstract class OverfitDb(DbContextOptions options) : DbContext(options)
{
    public DbSet<Run> Runs => Set<Run>();

    public DbSet<EpochRow> Epochs => Set<EpochRow>();

    public DbSet<EventRow> Events => Set<EventRow>();

    public DbSet<RunTag> RunTags => Set<RunTag>();

    public DbSet<CheckpointRow> Checkpoints => Set<CheckpointRow>();

    public DbSet<IdempotencyKey> IdempotencyKeys => Set<IdempotencyKey>();

    public DbSet<Ensemble> Ensembles => Set<Ensemble>();

    public DbSet<Experiment> Experiments => Set<Experiment>();

    public DbSet<Trial> Trials => Set<Trial>();

    /// <summary>The runs, read along an index where the database would not choose it by itself.</summary>
    /// <param name="index">Its name, one of <see cref="RunTable"/>.</param>
    public virtual IQueryable<Run> RunsBy(string index) => Runs;

    /// <summary>Those of the runs whose name is like a pattern of SQL, whatever the case of its letters; \ escapes.</summary>
    public virtual IQueryable<Run> Named(IQueryable<Run> runs, string pattern) => runs.Where(run => EF.Functions.Like(run.Name, pattern, "\\"));

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcMillisecondsConverter>();
        configurationBuilder.Properties<RunStatus>().HaveConversion<WireEnumConverter<RunStatus>>();
        configurationBuilder.Properties<StopReason>().HaveConversion<WireEnumConverter<StopReason>>();
        configurationBuilder.Properties<DesiredState>().HaveConversion<WireEnumConverter<DesiredState>>();
        configurationBuilder.Properties<RunEventType>().HaveConversion<WireEnumConverter<RunEventType>>();
        configurationBuilder.Properties<EnsembleStatus>().HaveConversion<WireEnumConverter<EnsembleStatus>>();
        configurationBuilder.Properties<WeightsChoice>().HaveConversion<WireEnumConverter<WeightsChoice>>();
        Json<EnsembleResult>(configurationBuilder);
        Json<RunSpec>(configurationBuilder);
        Json<IReadOnlyList<ForkStage>>(configurationBuilder);
        Json<MetricRecord>(configurationBuilder);
        Json<FinalMetrics>(configurationBuilder);
        Json<RunEventData>(configurationBuilder);
        Json<IReadOnlyList<WeightNorms>>(configurationBuilder);
        Json<IReadOnlyList<MemberMetrics>>(configurationBuilder);
        Json<VoteMetrics>(configurationBuilder);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfiguration(new RunTable());
        modelBuilder.ApplyConfiguration(new EpochTable());
        modelBuilder.ApplyConfiguration(new EventTable());
        modelBuilder.ApplyConfiguration(new RunTagTable());
        modelBuilder.ApplyConfiguration(new CheckpointTable());
        modelBuilder.ApplyConfiguration(new IdempotencyTable());
        modelBuilder.ApplyConfiguration(new EnsembleTable());
        modelBuilder.ApplyConfiguration(new ExperimentTable());
        modelBuilder.ApplyConfiguration(new TrialTable());
        SnakeCase.Apply(modelBuilder);
    }

    private static void Json<TValue>(ModelConfigurationBuilder configuration)
        where TValue : class =>
        configuration.Properties<TValue>().HaveConversion<WireJsonConverter<TValue>, WireJsonComparer<TValue>>();
}
