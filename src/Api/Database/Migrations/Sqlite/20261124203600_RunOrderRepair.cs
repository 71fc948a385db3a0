using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OverfitWeb.Api.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RunOrderRepair : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) =>
            // The first databases of RunOrder were made before it had this index, and lists name it.
            migrationBuilder.Sql(
                "CREATE INDEX IF NOT EXISTS ix_runs_filter ON runs (status, preset, pinned, name, created_at, id);");

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // The index belongs to RunOrder.
        }
    }
}
