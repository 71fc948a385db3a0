using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using OverfitWeb.Api.Experiments.Plan;
using OverfitWeb.Api.Problems;
using OverfitWeb.Api.Settings;
using OverfitWeb.Api.Wording;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Experiments;

namespace OverfitWeb.Api.Experiments;

/// <summary><c>POST /experiments</c> and <c>POST /experiments/validate</c></summary>
internal static class CreateExperiment
{
    public const int FullQueueRetrySeconds = 5;

    public static async Task<Results<Ok<ExperimentEstimate>, ProblemHttpResult>> ValidateAsync(
        HttpContext http, ExperimentDesk desk, CancellationToken cancellationToken)
    {
        (PreparedExperiment? prepared, ProblemHttpResult? problem) = await PrepareAsync(http, desk, cancellationToken);
        return prepared is null ? problem! : TypedResults.Ok(prepared.Estimate);
    }

    public static async Task<Results<Accepted<ExperimentResponse>, ProblemHttpResult>> HandleAsync(
        HttpContext http, ExperimentDesk desk, ExperimentQueue queue, ExperimentView view, OverfitSettings settings, CancellationToken cancellationToken)
    {
        (PreparedExperiment? prepared, ProblemHttpResult? problem) = await PrepareAsync(http, desk, cancellationToken);
        if (prepared is null)
            return problem!;
        if (await queue.TryAddAsync(prepared.Id, prepared.Plan, prepared.Batch, cancellationToken) is not Experiment experiment)
            return ApiProblem.QueueFull(http, settings.QueueLimit, FullQueueRetrySeconds);
        http.Response.Headers.RetryAfter = "1";
        return TypedResults.Accepted(ApiRoutes.Experiment(experiment.Id), await view.OfAsync(experiment, CancellationToken.None));
    }

    private static async Task<(PreparedExperiment? Prepared, ProblemHttpResult? Problem)> PrepareAsync(
        HttpContext http, ExperimentDesk desk, CancellationToken cancellationToken)
    {
        (JsonDocument? document, ProblemHttpResult? problem) = await JsonBody.ReadAsync(http, Text.EmptyExperiment, cancellationToken);
        if (document is null)
            return (null, problem);
        using (document)
            return await desk.PrepareAsync(http, ExperimentReader.Read(document.RootElement), null, [], cancellationToken);
    }
}
