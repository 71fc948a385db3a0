using Microsoft.AspNetCore.Http.HttpResults;
using OverfitWeb.Api.Problems;
using OverfitWeb.Api.Runs;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Compare;

namespace OverfitWeb.Api.Compare;

internal static class CompareEndpoints
{
    public static void MapCompare(this IEndpointRouteBuilder routes) =>
        routes.MapGet(ApiRoutes.Compare, CompareAsync)
            .WithName("compareRuns")
            .WithTags("Compare")
            .WithSummary("Runs side by side: what differs, means over seeds, and whether it helped")
            .Produces<ProblemResponse>(400, "application/problem+json")
            .Produces<ProblemResponse>(404, "application/problem+json");

    private static async Task<Results<Ok<CompareResponse>, ProblemHttpResult>> CompareAsync(
        HttpContext http, RunReader reader, CancellationToken cancellationToken)
    {
        CompareQuery query = CompareQuery.Read(http.Request.Query, out RequestErrors errors);
        if (errors.Any)
            return ApiProblem.Invalid(http, errors.ToDictionary());

        Guid[] ids = [.. query.Runs.Select(name => RunId.TryParse(name, out Guid id) ? id : Guid.Empty)];
        Dictionary<Guid, Run> found = (await reader.FindAsync(ids, cancellationToken)).ToDictionary(run => run.Id);
        int missing = Array.FindIndex(ids, id => !found.ContainsKey(id));
        return missing >= 0
            ? ApiProblem.NoSuchRun(http, query.Runs[missing])
            : TypedResults.Ok(await Comparison.OfAsync([.. ids.Distinct().Select(id => found[id])], query, reader, cancellationToken));
    }
}
