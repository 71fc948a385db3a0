using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OverfitWeb.Contracts;

namespace OverfitWeb.Api.Health;

internal static class HealthEndpoints
{
    private const string Ok = "ok";
    private const string Unavailable = "unavailable";

    public static void AddHealth(this WebApplicationBuilder builder) => builder.Services.AddHealthChecks()
        .AddCheck<DatabaseCheck>("database")
        .AddCheck<DatasetCheck>("dataset")
        .AddCheck<StorageCheck>("storage")
        .AddCheck<WorkerCheck>("worker");

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(ApiRoutes.HealthLive, Live)
            .WithName("live")
            .WithTags("Health")
            .WithSummary("The process answers");
        routes.MapGet(ApiRoutes.HealthReady, ReadyAsync)
            .WithName("ready")
            .WithTags("Health")
            .WithSummary("Database, data set and workers are fit to take a run")
            .Produces<HealthResponse>()
            .Produces<HealthResponse>(503);
    }

    private static Ok<HealthResponse> Live() =>
        TypedResults.Ok(new HealthResponse(Ok, new Dictionary<string, HealthCheckResponse>()));

    private static async Task<JsonHttpResult<HealthResponse>> ReadyAsync(HealthCheckService checks, CancellationToken cancellationToken)
    {
        HealthReport report = await checks.CheckHealthAsync(cancellationToken);
        HealthResponse response = new(
            Word(report.Status),
            report.Entries.ToDictionary(entry => entry.Key, entry => new HealthCheckResponse(Word(entry.Value.Status), entry.Value.Description ?? "")));
        return TypedResults.Json(response, statusCode: report.Status == HealthStatus.Healthy ? 200 : 503);
    }

    private static string Word(HealthStatus status) => status == HealthStatus.Healthy ? Ok : Unavailable;
}
