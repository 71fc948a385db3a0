using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OverfitWeb.Api.Runs;

namespace OverfitWeb.Api.Database;

internal sealed class RunTagTable : IEntityTypeConfiguration<RunTag>
{
    public void Configure(EntityTypeBuilder<RunTag> builder)
    {
        builder.ToTable("run_tags");
        builder.HasKey(row => new { row.Tag, row.RunId });
        builder.HasIndex(row => row.RunId).HasDatabaseName("ix_run_tags_run");
        builder.HasOne<Run>().WithMany().HasForeignKey(row => row.RunId).OnDelete(DeleteBehavior.Cascade);
    }
}
