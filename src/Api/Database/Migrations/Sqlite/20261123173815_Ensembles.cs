using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OverfitWeb.Api.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Ensembles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "weights_fence",
                table: "runs",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "clean_accuracy",
                table: "epochs",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "members",
                table: "epochs",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "memorized_fraction",
                table: "epochs",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "most_answered",
                table: "epochs",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "vote",
                table: "epochs",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ensembles",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", nullable: false),
                    runs = table.Column<string>(type: "TEXT", nullable: false),
                    weights = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    finished_at = table.Column<long>(type: "INTEGER", nullable: true),
                    result = table.Column<string>(type: "TEXT", nullable: true),
                    error = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ensembles", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_ensembles_status",
                table: "ensembles",
                columns: new[] { "status", "created_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ensembles");

            migrationBuilder.DropColumn(
                name: "weights_fence",
                table: "runs");

            migrationBuilder.DropColumn(
                name: "clean_accuracy",
                table: "epochs");

            migrationBuilder.DropColumn(
                name: "members",
                table: "epochs");

            migrationBuilder.DropColumn(
                name: "memorized_fraction",
                table: "epochs");

            migrationBuilder.DropColumn(
                name: "most_answered",
                table: "epochs");

            migrationBuilder.DropColumn(
                name: "vote",
                table: "epochs");
        }
    }
}
