using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OverfitWeb.Api.Runs;

namespace OverfitWeb.Api.Database;

internal sealed class RunTable : IEntityTypeConfiguration<Run>
{
    /// <summary>All that lists are filtered by: what matches is found, and counted, without a look at the rows.</summary>
    public const string FilterIndex = "ix_runs_filter";

    /// <summary>The few runs that are pinned, apart from the others.</summary>
    public const string PinnedIndex = "ix_runs_pinned";

    public void Configure(EntityTypeBuilder<Run> builder)
    {
        builder.ToTable("runs");
        builder.HasKey(run => run.Id);
        builder.Property(run => run.Id).ValueGeneratedNever();
        builder.HasIndex(run => new { run.CreatedAt, run.Id }).HasDatabaseName("ix_runs_created");
        builder.HasIndex(run => new { run.Status, run.CreatedAt, run.Id }).HasDatabaseName("ix_runs_status");
        builder.HasIndex(run => new { run.Status, run.DueAt, run.Id }).HasDatabaseName("ix_runs_due");
        builder.HasIndex(run => new { run.Name, run.Id }).HasDatabaseName("ix_runs_name");
        builder.HasIndex(run => new { run.FinalTestAccuracy, run.Id }).HasDatabaseName("ix_runs_final_test_accuracy");
        builder.HasIndex(run => new { run.FinalTrainAccuracy, run.Id }).HasDatabaseName("ix_runs_final_train_accuracy");
        builder.HasIndex(run => new { run.FinalGap, run.Id }).HasDatabaseName("ix_runs_final_gap");
        builder.HasIndex(run => new { run.BestTestAccuracy, run.Id }).HasDatabaseName("ix_runs_best_test_accuracy");
        builder.HasIndex(run => new { run.FinishedAt, run.Id }).HasDatabaseName("ix_runs_finished");
        builder.HasIndex(run => new { run.Pinned, run.CreatedAt, run.Id }).HasDatabaseName(PinnedIndex);
        builder.HasIndex(run => new { run.Status, run.Preset, run.Pinned, run.Name, run.CreatedAt, run.Id }).HasDatabaseName(FilterIndex);
        builder.HasIndex(run => run.SpecHash).HasDatabaseName("ix_runs_spec_hash");
    }
}
