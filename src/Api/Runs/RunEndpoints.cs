using OverfitWeb.Api.Analysis;
using OverfitWeb.Api.Experiments.Memorization;
using OverfitWeb.Api.Problems;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs;

/// <summary>The addresses of runs; what they do stands in a file each.</summary>
internal static class RunEndpoints
{
    public static void AddRuns(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<RunTransitions>();
        builder.Services.AddSingleton<RunReader>();
        builder.Services.AddSingleton<RunList>();
        builder.Services.AddSingleton<NewRun>();
        builder.AddAnalysis();
    }

    public static void MapRuns(this IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder runs = routes.MapGroup(ApiRoutes.Runs).WithTags("Runs");
        runs.MapPost("", CreateRun.HandleAsync)
            .WithName("createRun")
            .WithSummary("Queues a run: a spec, or a preset with overrides")
            .Accepts<RunSpec>("application/json")
            .ProducesProblems(400, 413, 415, 422, 429, 503);
        runs.MapGet("", ListRuns.HandleAsync)
            .WithName("listRuns")
            .WithSummary("Lists runs, page by page")
            .ProducesProblems(400);

        RouteGroupBuilder run = runs.MapGroup("/{id}");
        run.MapGet("", GetRun.HandleAsync)
            .WithName("getRun")
            .WithSummary("One run: spec, status, progress, best and last record")
            .ProducesProblems(404);
        run.MapGet("/metrics", GetMetrics.HandleAsync)
            .WithName("getMetrics")
            .WithSummary("A run's records")
            .ProducesProblems(400, 404);
        run.MapGet("/log", GetLog.HandleAsync)
            .WithName("getLog")
            .WithSummary("A run's records as the document's program prints them")
            .Produces<string>(200, "text/plain")
            .ProducesProblems(404);
        run.MapPost("/cancel", CancelRun.HandleAsync)
            .WithName("cancelRun")
            .WithSummary("Stops a run for good")
            .ProducesProblems(404, 409);
        run.MapGet("/memorization", GetMemorization.HandleAsync)
            .WithName("getMemorization")
            .WithSummary("The training images with wrong labels, and when each was memorised")
            .ProducesProblems(404, 409, 503);
        run.MapAnalysis();
    }
}
