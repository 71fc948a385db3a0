using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OverfitWeb.Api.Experiments;
using OverfitWeb.Contracts.Experiments;

namespace OverfitWeb.Api.Database;

internal sealed class ExperimentTable : IEntityTypeConfiguration<Experiment>
{
    public void Configure(EntityTypeBuilder<Experiment> builder)
    {
        builder.ToTable("experiments");
        builder.HasKey(experiment => experiment.Id);
        builder.Property(experiment => experiment.Id).ValueGeneratedNever();
        builder.Property(experiment => experiment.Request)
            .HasConversion(new WireJsonConverter<ExperimentRequest>(), new WireJsonComparer<ExperimentRequest>());
        builder.Property(experiment => experiment.Layout)
            .HasConversion(new JsonColumn<ExperimentLayout>(ExperimentJson.Default.ExperimentLayout), new WireJsonComparer<ExperimentLayout>());
        builder.Property(experiment => experiment.Computed)
            .HasConversion(new JsonColumn<ComputedResults>(ExperimentJson.Default.ComputedResults)!, new WireJsonComparer<ComputedResults>());
        builder.Property(experiment => experiment.Wish).HasConversion<string>();
        builder.HasIndex(experiment => new { experiment.CreatedAt, experiment.Id }).HasDatabaseName("ix_experiments_created");
        builder.HasIndex(experiment => experiment.FinishedAt).HasDatabaseName("ix_experiments_finished");
    }
}
