using Microsoft.AspNetCore.Http.HttpResults;
using OverfitWeb.Api.Problems;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs;

/// <summary><c>GET /runs/{id}</c></summary>
internal static class GetRun
{
    public static async Task<Results<Ok<RunResponse>, ProblemHttpResult>> HandleAsync(
        string id, HttpContext http, RunReader runs, CancellationToken cancellationToken) =>
        RunId.TryParse(id, out Guid runId) && await runs.FindAsync(runId, cancellationToken) is Run run
            ? TypedResults.Ok(run.ToResponse())
            : ApiProblem.NoSuchRun(http, id);
}
