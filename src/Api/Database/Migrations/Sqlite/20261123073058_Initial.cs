using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OverfitWeb.Api.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "runs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", nullable: false),
                    stop_reason = table.Column<string>(type: "TEXT", nullable: true),
                    desired = table.Column<string>(type: "TEXT", nullable: true),
                    fence = table.Column<long>(type: "INTEGER", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    preset = table.Column<string>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    tags = table.Column<string>(type: "TEXT", nullable: false),
                    spec = table.Column<string>(type: "TEXT", nullable: false),
                    spec_hash = table.Column<string>(type: "TEXT", nullable: false),
                    total_records = table.Column<int>(type: "INTEGER", nullable: false),
                    total_iterations = table.Column<int>(type: "INTEGER", nullable: false),
                    records = table.Column<int>(type: "INTEGER", nullable: false),
                    best = table.Column<string>(type: "TEXT", nullable: true),
                    last = table.Column<string>(type: "TEXT", nullable: true),
                    final = table.Column<string>(type: "TEXT", nullable: true),
                    error = table.Column<string>(type: "TEXT", nullable: true),
                    engine_version = table.Column<string>(type: "TEXT", nullable: true),
                    kernels = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    started_at = table.Column<long>(type: "INTEGER", nullable: true),
                    finished_at = table.Column<long>(type: "INTEGER", nullable: true),
                    interrupted_at = table.Column<long>(type: "INTEGER", nullable: true),
                    last_event_seq = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_runs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "epochs",
                columns: table => new
                {
                    run_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    seq = table.Column<int>(type: "INTEGER", nullable: false),
                    epoch = table.Column<int>(type: "INTEGER", nullable: false),
                    iteration = table.Column<int>(type: "INTEGER", nullable: false),
                    train_accuracy = table.Column<double>(type: "REAL", nullable: false),
                    test_accuracy = table.Column<double>(type: "REAL", nullable: false),
                    validation_accuracy = table.Column<double>(type: "REAL", nullable: true),
                    train_loss = table.Column<double>(type: "REAL", nullable: true),
                    test_loss = table.Column<double>(type: "REAL", nullable: true),
                    validation_loss = table.Column<double>(type: "REAL", nullable: true),
                    penalty = table.Column<double>(type: "REAL", nullable: true),
                    weight_norms = table.Column<string>(type: "TEXT", nullable: false),
                    learning_rate = table.Column<double>(type: "REAL", nullable: false),
                    elapsed_seconds = table.Column<double>(type: "REAL", nullable: false),
                    fence = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_epochs", x => new { x.run_id, x.seq });
                    table.ForeignKey(
                        name: "FK_epochs_runs_run_id",
                        column: x => x.run_id,
                        principalTable: "runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "events",
                columns: table => new
                {
                    run_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    seq = table.Column<long>(type: "INTEGER", nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    time = table.Column<long>(type: "INTEGER", nullable: false),
                    data = table.Column<string>(type: "TEXT", nullable: false),
                    first_record = table.Column<int>(type: "INTEGER", nullable: true),
                    last_record = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events", x => new { x.run_id, x.seq });
                    table.ForeignKey(
                        name: "FK_events_runs_run_id",
                        column: x => x.run_id,
                        principalTable: "runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_runs_created",
                table: "runs",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_runs_spec_hash",
                table: "runs",
                column: "spec_hash");

            migrationBuilder.CreateIndex(
                name: "ix_runs_status",
                table: "runs",
                columns: new[] { "status", "created_at", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "epochs");

            migrationBuilder.DropTable(
                name: "events");

            migrationBuilder.DropTable(
                name: "runs");
        }
    }
}
