using Microsoft.AspNetCore.Http.HttpResults;
using OverfitWeb.Api.Compare;
using OverfitWeb.Api.Ensembles;
using OverfitWeb.Api.Experiments.Report;
using OverfitWeb.Api.Experiments.Results;
using OverfitWeb.Api.Problems;
using OverfitWeb.Api.Runs;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Experiments;

namespace OverfitWeb.Api.Experiments;

/// <summary>What is made of several runs: experiments, ensembles, comparisons.</summary>
internal static class ExperimentEndpoints
{
    public static void AddExperiments(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ExperimentTime>();
        builder.Services.AddSingleton<ExperimentStore>();
        builder.Services.AddSingleton<ExperimentSignal>();
        builder.Services.AddSingleton<ExperimentQueue>();
        builder.Services.AddSingleton<ExperimentEstimator>();
        builder.Services.AddSingleton<ExperimentDesk>();
        builder.Services.AddSingleton<ExperimentView>();
        builder.Services.AddSingleton<ExperimentControl>();
        builder.Services.AddSingleton<TrialMaker>();
        builder.Services.AddSingleton<TrialMeasurement>();
        builder.Services.AddHostedService<ExperimentWorker>();
        builder.Services.AddHostedService<EstimateWarmUp>();
        builder.AddEnsembles();
    }

    public static void MapExperiments(this IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder experiments = routes.MapGroup(ApiRoutes.Experiments).WithTags("Experiments");
        experiments.MapPost("", CreateExperiment.HandleAsync)
            .WithName("createExperiment")
            .WithSummary("Queues an experiment: every combination of the axes' values, from every seed")
            .Accepts<ExperimentRequest>("application/json")
            .ProducesProblems(400, 413, 415, 422, 429, 503);
        experiments.MapPost("/validate", CreateExperiment.ValidateAsync)
            .WithName("validateExperiment")
            .WithSummary("What an experiment would take; nothing is queued")
            .Accepts<ExperimentRequest>("application/json")
            .ProducesProblems(400, 413, 415, 422, 503);
        experiments.MapGet("", ListExperiments.HandleAsync)
            .WithName("listExperiments")
            .WithSummary("Lists experiments, the newest first, page by page")
            .ProducesProblems(400);
        experiments.MapGet("/ready-made", ListReadyMade.HandleAsync)
            .WithName("listReadyMade")
            .WithSummary("The experiments that need one button, with what they take")
            .ProducesProblems(503);

        RouteGroupBuilder experiment = experiments.MapGroup("/{id}");
        experiment.MapGet("", GetAsync)
            .WithName("getExperiment")
            .WithSummary("One experiment: status, progress, its runs by group")
            .ProducesProblems(404);
        experiment.MapPost("/pause", ControlExperiment.PauseAsync)
            .WithName("pauseExperiment")
            .WithSummary("Stops training of an experiment, to go on later")
            .ProducesProblems(404, 409);
        experiment.MapPost("/resume", ControlExperiment.ResumeAsync)
            .WithName("resumeExperiment")
            .WithSummary("Goes on with an experiment that was paused or canceled")
            .ProducesProblems(404, 409, 429);
        experiment.MapPost("/cancel", ControlExperiment.CancelAsync)
            .WithName("cancelExperiment")
            .WithSummary("Stops an experiment; what has ended stays")
            .ProducesProblems(404, 409);
        experiment.MapPost("/extend", ExtendExperiment.HandleAsync)
            .WithName("extendExperiment")
            .WithSummary("Adds seeds, values or budget")
            .Accepts<ExtendExperimentRequest>("application/json")
            .ProducesProblems(400, 404, 413, 415, 422, 429, 503);
        experiment.MapGet("/results", GetResults.HandleAsync)
            .WithName("getExperimentResults")
            .WithSummary("What it has measured so far, tidy; as CSV with Accept: text/csv")
            .Produces<ExperimentResults>(200, "application/json", "text/csv")
            .ProducesProblems(404);
        experiment.MapGet("/report", GetReport.HandleAsync)
            .WithName("getExperimentReport")
            .WithSummary("A report: one HTML file to print or keep")
            .Produces<string>(200, "text/html")
            .ProducesProblems(400, 404);
        routes.MapEnsembles();
        routes.MapCompare();
    }

    private static async Task<Results<Ok<ExperimentResponse>, ProblemHttpResult>> GetAsync(
        string id, HttpContext http, ExperimentStore store, ExperimentView view, CancellationToken cancellationToken) =>
        RunId.TryParse(id, out Guid experimentId) && await store.FindAsync(experimentId, cancellationToken) is Experiment experiment
            ? TypedResults.Ok(await view.OfAsync(experiment, cancellationToken))
            : ApiProblem.NoSuchExperiment(http, id);
}
