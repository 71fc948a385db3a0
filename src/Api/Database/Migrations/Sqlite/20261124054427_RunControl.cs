using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OverfitWeb.Api.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RunControl : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "alone",
                table: "runs",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "claim_records",
                table: "runs",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "company_crashes",
                table: "runs",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "crash_count",
                table: "runs",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "due_at",
                table: "runs",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<double>(
                name: "final_test_accuracy",
                table: "runs",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "lineage",
                table: "runs",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "notes",
                table: "runs",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "owner",
                table: "runs",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "parent_id",
                table: "runs",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "parent_record",
                table: "runs",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "pinned",
                table: "runs",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "priority",
                table: "runs",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "version",
                table: "runs",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1L);

            migrationBuilder.CreateTable(
                name: "checkpoints",
                columns: table => new
                {
                    run_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    record = table.Column<int>(type: "INTEGER", nullable: false),
                    stage = table.Column<int>(type: "INTEGER", nullable: false),
                    fence = table.Column<long>(type: "INTEGER", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    test_accuracy = table.Column<double>(type: "REAL", nullable: false),
                    engine_version = table.Column<string>(type: "TEXT", nullable: false),
                    kernels = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false)
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
                name: "idempotency",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    body_hash = table.Column<string>(type: "TEXT", nullable: false),
                    run_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false)
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
                    tag = table.Column<string>(type: "TEXT", nullable: false),
                    run_id = table.Column<Guid>(type: "TEXT", nullable: false)
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

            // What the new columns and tables would hold had they been there from the beginning.
            migrationBuilder.Sql(
                """
                UPDATE runs SET
                    due_at = created_at,
                    final_test_accuracy = json_extract(final, '$.testAccuracy'),
                    notes = coalesce(json_extract(spec, '$.notes'), '');
                INSERT OR IGNORE INTO run_tags (tag, run_id) SELECT tag.value, runs.id FROM runs, json_each(runs.tags) AS tag;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "checkpoints");

            migrationBuilder.DropTable(
                name: "idempotency");

            migrationBuilder.DropTable(
                name: "run_tags");

            migrationBuilder.DropIndex(
                name: "ix_runs_due",
                table: "runs");

            migrationBuilder.DropIndex(
                name: "ix_runs_final_test_accuracy",
                table: "runs");

            migrationBuilder.DropIndex(
                name: "ix_runs_name",
                table: "runs");

            migrationBuilder.DropIndex(
                name: "ix_runs_pinned",
                table: "runs");

            migrationBuilder.DropColumn(
                name: "alone",
                table: "runs");

            migrationBuilder.DropColumn(
                name: "claim_records",
                table: "runs");

            migrationBuilder.DropColumn(
                name: "company_crashes",
                table: "runs");

            migrationBuilder.DropColumn(
                name: "crash_count",
                table: "runs");

            migrationBuilder.DropColumn(
                name: "due_at",
                table: "runs");

            migrationBuilder.DropColumn(
                name: "final_test_accuracy",
                table: "runs");

            migrationBuilder.DropColumn(
                name: "lineage",
                table: "runs");

            migrationBuilder.DropColumn(
                name: "notes",
                table: "runs");

            migrationBuilder.DropColumn(
                name: "owner",
                table: "runs");

            migrationBuilder.DropColumn(
                name: "parent_id",
                table: "runs");

            migrationBuilder.DropColumn(
                name: "parent_record",
                table: "runs");

            migrationBuilder.DropColumn(
                name: "pinned",
                table: "runs");

            migrationBuilder.DropColumn(
                name: "priority",
                table: "runs");

            migrationBuilder.DropColumn(
                name: "version",
                table: "runs");
        }
    }
}
