using Microsoft.AspNetCore.Http.HttpResults;
using OverfitWeb.Api.Problems;
using OverfitWeb.Api.Runs;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Ensembles;

namespace OverfitWeb.Api.Ensembles;

/// <summary>Averages of finished runs.</summary>
internal static class EnsembleEndpoints
{
    public static void AddEnsembles(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<EnsembleStore>();
        builder.Services.AddSingleton<EnsembleMeasurement>();
        builder.Services.AddHostedService<EnsembleWorker>();
    }

    public static void MapEnsembles(this IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder ensembles = routes.MapGroup(ApiRoutes.Ensembles).WithTags("Ensembles");
        ensembles.MapPost("", CreateEnsemble.HandleAsync)
            .WithName("createEnsemble")
            .WithSummary("Averages finished runs: equal or merely similar networks")
            .Accepts<CreateEnsembleRequest>("application/json")
            .ProducesProblems(400, 409, 413, 415, 503);
        ensembles.MapGet("", ListAsync)
            .WithName("listEnsembles")
            .WithSummary("The latest 100 averages, the newest first");
        ensembles.MapGet("/{id}", GetAsync)
            .WithName("getEnsemble")
            .WithSummary("One average of finished runs, with what was measured")
            .ProducesProblems(404);
    }

    private static async Task<Ok<IReadOnlyList<EnsembleResponse>>> ListAsync(EnsembleStore store, CancellationToken cancellationToken) =>
        TypedResults.Ok<IReadOnlyList<EnsembleResponse>>(
            [.. (await store.LatestAsync(100, cancellationToken)).Select(ensemble => ensemble.ToResponse())]);

    private static async Task<Results<Ok<EnsembleResponse>, ProblemHttpResult>> GetAsync(
        string id, HttpContext http, EnsembleStore store, CancellationToken cancellationToken) =>
        RunId.TryParse(id, out Guid ensembleId) && await store.FindAsync(ensembleId, cancellationToken) is Ensemble ensemble
            ? TypedResults.Ok(ensemble.ToResponse())
            : ApiProblem.NoSuchEnsemble(http, id);
}
