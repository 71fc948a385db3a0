using OverfitWeb.Api.Analysis;
using OverfitWeb.Api.Estimates;
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
        builder.Services.AddSingleton<SparklineReader>();
        builder.Services.AddSingleton<NewRun>();
        builder.Services.AddSingleton<RunAdmission>();
        builder.Services.AddSingleton<RunEditor>();
        builder.Services.AddSingleton<RunRemoval>();
        builder.Services.AddSingleton<BulkWork>();
        builder.AddEstimates();
        builder.Services.AddSingleton<RunForks>();
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
        runs.MapPost("/validate", ValidateRun.HandleAsync)
            .WithName("validateRun")
            .WithSummary("What a body of POST /runs would come to: resolved spec, warnings, parameters, time and memory")
            .Accepts<RunSpec>("application/json")
            .ProducesProblems(400, 413, 415, 422, 429, 503);
        runs.MapPost("/bulk", BulkRuns.HandleAsync)
            .WithName("bulkRuns")
            .WithSummary("Deletes, cancels, tags or pins many runs, each with an outcome of its own")
            .Accepts<BulkRunsRequest>("application/json")
            .ProducesProblems(400, 413, 415);
        runs.MapGet("", ListRuns.HandleAsync)
            .WithName("listRuns")
            .WithSummary("Lists runs, page by page")
            .ProducesProblems(400);
        runs.MapGet("/sparklines", ListSparklines.HandleAsync)
            .WithName("listSparklines")
            .WithSummary("Thinned accuracy curves of several runs at once")
            .ProducesProblems(400);

        RouteGroupBuilder run = runs.MapGroup("/{id}");
        run.MapGet("", GetRun.HandleAsync)
            .WithName("getRun")
            .WithSummary("One run: spec, status, progress, best and last record")
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblems(404);
        run.MapPatch("", UpdateRun.HandleAsync)
            .WithName("updateRun")
            .WithSummary("Changes a run's name, tags, notes or pin")
            .Accepts<UpdateRunRequest>("application/merge-patch+json", "application/json")
            .ProducesProblems(400, 404, 412, 413, 415);
        run.MapDelete("", DeleteRun.HandleAsync)
            .WithName("deleteRun")
            .WithSummary("Deletes a run that has ended, with its records and files")
            .ProducesProblems(404, 409);
        run.MapPost("/clone", CloneRun.HandleAsync)
            .WithName("cloneRun")
            .WithSummary("Queues a run's spec again, with overrides")
            .Accepts<CloneRunRequest>(isOptional: true, "application/json")
            .ProducesProblems(400, 404, 413, 415, 422, 429, 503);
        run.MapGet("/metrics", GetMetrics.HandleAsync)
            .WithName("getMetrics")
            .WithSummary("A run's records: JSON, CSV or NDJSON, as Accept asks for")
            .ProducesProblems(400, 404, 406);
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
        run.MapPost("/pause", PauseRun.HandleAsync)
            .WithName("pauseRun")
            .WithSummary("Stops a run at its next record, to go on later")
            .ProducesProblems(404, 409);
        run.MapPost("/resume", ResumeRun.HandleAsync)
            .WithName("resumeRun")
            .WithSummary("Has a paused run go on")
            .ProducesProblems(404, 409);
        run.MapPost("/fork", ForkRun.HandleAsync)
            .WithName("forkRun")
            .WithSummary("Goes on from one of a run's records in a new run, with overrides")
            .Accepts<ForkRunRequest>("application/json")
            .ProducesProblems(400, 404, 409, 413, 415, 422, 429, 503);
        run.MapAnalysis();
    }
}
