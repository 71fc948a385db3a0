using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OverfitWeb.Api.Ensembles;

namespace OverfitWeb.Api.Database;

internal sealed class EnsembleTable : IEntityTypeConfiguration<Ensemble>
{
    public void Configure(EntityTypeBuilder<Ensemble> builder)
    {
        builder.ToTable("ensembles");
        builder.HasKey(ensemble => ensemble.Id);
        builder.Property(ensemble => ensemble.Id).ValueGeneratedNever();
        builder.HasIndex(ensemble => new { ensemble.Status, ensemble.CreatedAt }).HasDatabaseName("ix_ensembles_status");
    }
}
