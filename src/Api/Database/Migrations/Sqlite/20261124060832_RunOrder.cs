using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OverfitWeb.Api.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RunOrder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<double>(
                name: "best_test_accuracy",
                table: "runs",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "final_gap",
                table: "runs",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "final_train_accuracy",
                table: "runs",
                type: "REAL",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_runs_best_test_accuracy",
                table: "runs",
                columns: new[] { "best_test_accuracy", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_runs_final_gap",
                table: "runs",
                columns: new[] { "final_gap", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_runs_final_train_accuracy",
                table: "runs",
                columns: new[] { "final_train_accuracy", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_runs_filter",
                table: "runs",
                columns: new[] { "status", "preset", "pinned", "name", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_runs_finished",
                table: "runs",
                columns: new[] { "finished_at", "id" });

            // What the new columns would hold had they been there from the beginning.
            migrationBuilder.Sql(
                """
                UPDATE runs SET
                    best_test_accuracy = json_extract(best, '$.testAccuracy'),
                    final_train_accuracy = json_extract(final, '$.trainAccuracy'),
                    final_gap = json_extract(final, '$.trainAccuracy') - json_extract(final, '$.testAccuracy');
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_runs_best_test_accuracy",
                table: "runs");

            migrationBuilder.DropIndex(
                name: "ix_runs_final_gap",
                table: "runs");

            migrationBuilder.DropIndex(
                name: "ix_runs_final_train_accuracy",
                table: "runs");

            migrationBuilder.DropIndex(
                name: "ix_runs_filter",
                table: "runs");

            migrationBuilder.DropIndex(
                name: "ix_runs_finished",
                table: "runs");

            migrationBuilder.DropColumn(
                name: "best_test_accuracy",
                table: "runs");

            migrationBuilder.DropColumn(
                name: "final_gap",
                table: "runs");

            migrationBuilder.DropColumn(
                name: "final_train_accuracy",
                table: "runs");
        }
    }
}
