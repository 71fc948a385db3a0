using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OverfitWeb.Api.Experiments;

namespace OverfitWeb.Api.Database;

/// <summary>Runs are named, not held: one that is deleted leaves its place empty.</summary>
internal sealed class TrialTable : IEntityTypeConfiguration<Trial>
{
    public void Configure(EntityTypeBuilder<Trial> builder)
    {
        builder.ToTable("trials");
        builder.HasKey(trial => new { trial.ExperimentId, trial.Group, trial.Seed });
        builder.Property(trial => trial.Measures)
            .HasConversion(new JsonColumn<TrialMeasures>(ExperimentJson.Default.TrialMeasures)!, new WireJsonComparer<TrialMeasures>());
        builder.HasIndex(trial => trial.RunId).HasDatabaseName("ix_trials_run");
        builder.HasOne<Experiment>().WithMany().HasForeignKey(trial => trial.ExperimentId).OnDelete(DeleteBehavior.Cascade);
    }
}
