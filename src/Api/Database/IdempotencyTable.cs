using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OverfitWeb.Api.Runs;

namespace OverfitWeb.Api.Database;

internal sealed class IdempotencyTable : IEntityTypeConfiguration<IdempotencyKey>
{
    public void Configure(EntityTypeBuilder<IdempotencyKey> builder)
    {
        builder.ToTable("idempotency");
        builder.HasKey(row => row.Key);
        builder.HasIndex(row => row.ExpiresAt).HasDatabaseName("ix_idempotency_expires");
        builder.HasIndex(row => row.RunId).HasDatabaseName("ix_idempotency_run");
        builder.HasOne<Run>().WithMany().HasForeignKey(row => row.RunId).OnDelete(DeleteBehavior.Cascade);
    }
}
