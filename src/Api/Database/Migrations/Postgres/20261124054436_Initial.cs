using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OverfitWeb.Api.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ensembles",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    runs = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    weights = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<long>(type: "bigint", nullable: false),
                    finished_at = table.Column<long>(type: "bigint", nullable: true),
                    result = table.Column<string>(type: "text", nullable: true),
                    error = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ensembles", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "runs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    stop_reason = table.Column<string>(type: "text", nullable: true),
                    desired = table.Column<string>(type: "text", nullable: true),
                    fence = table.Column<long>(type: "bigint", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    owner = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    priority = table.Column<int>(type: "integer", nullable: false),
                    due_at = table.Column<long>(type: "bigint", nullable: false),
                    crash_count = table.Column<int>(type: "integer", nullable: false),
                    company_crashes = table.Column<int>(type: "integer", nullable: false),
                    alone = table.Column<bool>(type: "boolean", nullable: false),
                    claim_records = table.Column<int>(type: "integer", nullable: false),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    parent_record = table.Column<int>(type: "integer", nullable: true),
                    lineage = table.Column<string>(type: "text", nullable: true),
                    preset = table.Column<string>(type: "text", nullable: true),
                    name = table.Column<string>(type: "text", nullable: false),
                    tags = table.Column<List<string>>(type: "text[]", nullable: false),
                    notes = table.Column<string>(type: "text", nullable: false),
                    pinned = table.Column<bool>(type: "boolean", nullable: false),
                    spec = table.Column<string>(type: "text", nullable: false),
                    spec_hash = table.Column<string>(type: "text", nullable: false),
                    total_records = table.Column<int>(type: "integer", nullable: false),
                    total_iterations = table.Column<int>(type: "integer", nullable: false),
                    records = table.Column<int>(type: "integer", nullable: false),
                    best = table.Column<string>(type: "text", nullable: true),
                    last = table.Column<string>(type: "text", nullable: true),
                    final = table.Column<string>(type: "text", nullable: true),
                    final_test_accuracy = table.Column<double>(type: "double precision", nullable: true),
                    error = table.Column<string>(type: "text", nullable: true),
                    weights_fence = table.Column<long>(type: "bigint", nullable: true),
                    engine_version = table.Column<string>(type: "text", nullable: true),
                    kernels = table.Column<string>(type: "text", nullable: true),
                    created_at = table.Column<long>(type: "bigint", nullable: false),
                    started_at = table.Column<long>(type: "bigint", nullable: true),
                    finished_at = table.Column<long>(type: "bigint", nullable: true),
                    interrupted_at = table.Column<long>(type: "bigint", nullable: true),
                    last_event_seq = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_runs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "checkpoints",
                columns: table => new
                {
                    run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    record = table.Column<int>(type: "integer", nullable: false),
                    stage = table.Column<int>(type: "integer", nullable: false),
                    fence = table.Column<long>(type: "bigint", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    test_accuracy = table.Column<double>(type: "double precision", nullable: false),
                    engine_version = table.Column<string>(type: "text", nullable: false),
                    kernels = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_checkpoints", x => new { x.run_id, x.record });
                    table.ForeignKey(
                        name: "FK_checkpoints_runs_run_id",
                        column: x => x.run_id,
                        principalTable: "runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "epochs",
                columns: table => new
                {
                    run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    seq = table.Column<int>(type: "integer", nullable: false),
                    epoch = table.Column<int>(type: "integer", nullable: false),
                    iteration = table.Column<int>(type: "integer", nullable: false),
                    train_accuracy = table.Column<double>(type: "double precision", nullable: false),
                    test_accuracy = table.Column<double>(type: "double precision", nullable: false),
                    validation_accuracy = table.Column<double>(type: "double precision", nullable: true),
                    train_loss = table.Column<double>(type: "double precision", nullable: true),
                    test_loss = table.Column<double>(type: "double precision", nullable: true),
                    validation_loss = table.Column<double>(type: "double precision", nullable: true),
                    clean_accuracy = table.Column<double>(type: "double precision", nullable: true),
                    memorized_fraction = table.Column<double>(type: "double precision", nullable: true),
                    most_answered = table.Column<double>(type: "double precision", nullable: true),
                    penalty = table.Column<double>(type: "double precision", nullable: true),
                    weight_norms = table.Column<string>(type: "text", nullable: false),
                    members = table.Column<string>(type: "text", nullable: true),
                    vote = table.Column<string>(type: "text", nullable: true),
                    learning_rate = table.Column<double>(type: "double precision", nullable: false),
                    elapsed_seconds = table.Column<double>(type: "double precision", nullable: false),
                    fence = table.Column<long>(type: "bigint", nullable: false)
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
                    run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                    type = table.Column<string>(type: "text", nullable: false),
                    time = table.Column<long>(type: "bigint", nullable: false),
                    data = table.Column<string>(type: "text", nullable: false),
                    first_record = table.Column<int>(type: "integer", nullable: true),
                    last_record = table.Column<int>(type: "integer", nullable: true)
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

            migrationBuilder.CreateTable(
                name: "idempotency",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false),
                    body_hash = table.Column<string>(type: "text", nullable: false),
                    run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    expires_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_idempotency", x => x.key);
                    table.ForeignKey(
                        name: "FK_idempotency_runs_run_id",
                        column: x => x.run_id,
                        principalTable: "runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "run_tags",
                columns: table => new
                {
                    tag = table.Column<string>(type: "text", nullable: false),
                    run_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_run_tags", x => new { x.tag, x.run_id });
                    table.ForeignKey(
                        name: "FK_run_tags_runs_run_id",
                        column: x => x.run_id,
                        principalTable: "runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_ensembles_status",
                table: "ensembles",
                columns: new[] { "status", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_idempotency_expires",
                table: "idempotency",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "ix_idempotency_run",
                table: "idempotency",
                column: "run_id");

            migrationBuilder.CreateIndex(
                name: "ix_run_tags_run",
                table: "run_tags",
                column: "run_id");

            migrationBuilder.CreateIndex(
                name: "ix_runs_created",
                table: "runs",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_runs_due",
                table: "runs",
                columns: new[] { "status", "due_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_runs_final_test_accuracy",
                table: "runs",
                columns: new[] { "final_test_accuracy", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_runs_name",
                table: "runs",
                columns: new[] { "name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_runs_pinned",
                table: "runs",
                columns: new[] { "pinned", "created_at", "id" });

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
                name: "checkpoints");

            migrationBuilder.DropTable(
                name: "ensembles");

            migrationBuilder.DropTable(
                name: "epochs");

            migrationBuilder.DropTable(
                name: "events");

            migrationBuilder.DropTable(
                name: "idempotency");

            migrationBuilder.DropTable(
                name: "run_tags");

            migrationBuilder.DropTable(
                name: "runs");
        }
    }
}
