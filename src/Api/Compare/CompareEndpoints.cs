using Microsoft.AspNetCore.Http.HttpResults;
using OverfitWeb.Api.Problems;
using OverfitWeb.Api.Runs;
using OverfitWeb.Api.Wording;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Compare;

namespace OverfitWeb.Api.Compare;

internal static class CompareEndpoints
{
    private const int MostRuns = 20;

    public static void MapCompare(this IEndpointRouteBuilder routes) =>
        routes.MapGet(ApiRoutes.Compare, CompareAsync)
            .WithName("compareRuns")
            .WithTags("Compare")
            .WithSummary("Runs side by side, with the members of their specs that differ")
            .Produces<ProblemResponse>(400, "application/problem+json")
            .Produces<ProblemResponse>(404, "application/problem+json");

    private static async Task<Results<Ok<CompareResponse>, ProblemHttpResult>> CompareAsync(
        HttpContext http, RunReader runs, CancellationToken cancellationToken)
    {
        QueryReader query = new(http.Request.Query, "runs");
        IReadOnlyList<string> names = [.. query.List("runs").Distinct()];
        if (names.Count is 0 or > MostRuns)
            query.Errors.Add("runs", Texts.Of(Text.MustBeQuery, Texts.Of(Text.RunIds, MostRuns)));
        if (query.Errors.Any)
            return ApiProblem.Invalid(http, query.Errors.ToDictionary());

        List<Run> found = [];
        List<ComparedRun> compared = [];
        foreach (string name in names)
        {
            if (!RunId.TryParse(name, out Guid id) || await runs.FindAsync(id, cancellationToken) is not Run run)
                return ApiProblem.NoSuchRun(http, name);
            found.Add(run);
            compared.Add(new(run.ToResponse(), await runs.RecordsAsync(id, 0, cancellationToken)));
        }

        return TypedResults.Ok(new CompareResponse(compared, SpecDifferences.Of([.. found.Select(run => run.Spec)])));
    }
}
