using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using OverfitWeb.Api.Problems;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs;

/// <summary><c>GET /runs/{id}</c></summary>
internal static class GetRun
{
    public static async Task<Results<Ok<RunResponse>, StatusCodeHttpResult, ProblemHttpResult>> HandleAsync(
        string id, HttpContext http, RunReader runs, CancellationToken cancellationToken)
    {
        if (!RunId.TryParse(id, out Guid runId) || await runs.FindAsync(runId, cancellationToken) is not Run run)
            return ApiProblem.NoSuchRun(http, id);
        EntityTagHeaderValue tag = RunETag.Of(run);
        http.Response.GetTypedHeaders().ETag = tag;
        // May be kept, but is asked for each time: a run changes.
        http.Response.Headers.CacheControl = "private, no-cache";
        return RunETag.IsKnown(http.Request, tag)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(run.ToResponse());
    }
}
