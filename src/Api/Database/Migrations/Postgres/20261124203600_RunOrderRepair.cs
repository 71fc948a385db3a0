using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OverfitWeb.Api.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class RunOrderRepair : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) =>
            // RunOrder added columns and left them empty for the runs that were there; its first databases lack the index.
            migrationBuilder.Sql(
                """
                CREATE INDEX IF NOT EXISTS ix_runs_filter ON runs (status, preset, pinned, name, created_at, id);
                UPDATE runs SET
                    best_test_accuracy = (best::json ->> 'testAccuracy')::double precision,
                    final_train_accuracy = (final::json ->> 'trainAccuracy')::double precision,
                    final_gap = (final::json ->> 'trainAccuracy')::double precision - (final::json ->> 'testAccuracy')::double precision
                WHERE best_test_accuracy IS NULL AND best IS NOT NULL OR final_train_accuracy IS NULL AND final IS NOT NULL;
                """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // Index and columns belong to RunOrder.
        }
    }
}
