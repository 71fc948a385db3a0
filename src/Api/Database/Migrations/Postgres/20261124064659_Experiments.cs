using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OverfitWeb.Api.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Experiments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "memorized",
                table: "epochs",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "experiments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    ready_made = table.Column<string>(type: "text", nullable: true),
                    request = table.Column<string>(type: "text", nullable: false),
                    layout = table.Column<string>(type: "text", nullable: false),
                    wish = table.Column<string>(type: "text", nullable: false),
                    budget_spent = table.Column<bool>(type: "boolean", nullable: false),
                    computed = table.Column<string>(type: "text", nullable: true),
                    error = table.Column<string>(type: "text", nullable: true),
                    created_at = table.Column<long>(type: "bigint", nullable: false),
                    finished_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_experiments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "trials",
                columns: table => new
                {
                    experiment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    group = table.Column<int>(type: "integer", nullable: false),
                    seed = table.Column<long>(type: "bigint", nullable: false),
                    run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reused = table.Column<bool>(type: "boolean", nullable: false),
                    cost = table.Column<double>(type: "double precision", nullable: false),
                    measures = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_trials", x => new { x.experiment_id, x.group, x.seed });
                    table.ForeignKey(
                        name: "FK_trials_experiments_experiment_id",
                        column: x => x.experiment_id,
                        principalTable: "experiments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_experiments_created",
                table: "experiments",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_experiments_finished",
                table: "experiments",
                column: "finished_at");

            migrationBuilder.CreateIndex(
                name: "ix_trials_run",
                table: "trials",
                column: "run_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "trials");

            migrationBuilder.DropTable(
                name: "experiments");

            migrationBuilder.DropColumn(
                name: "memorized",
                table: "epochs");
        }
    }
}
