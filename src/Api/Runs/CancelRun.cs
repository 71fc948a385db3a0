using Microsoft.AspNetCore.Http.HttpResults;
using OverfitWeb.Api.Problems;
using OverfitWeb.Api.Queue;
using OverfitWeb.Api.Wording;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs;

/// <summary><c>POST /runs/{id}/cancel</c></summary>
internal static class CancelRun
{
    public static async Task<Results<Accepted<RunResponse>, Ok<RunResponse>, ProblemHttpResult>> HandleAsync(
        string id, HttpContext http, RunCancellation cancellation, CancellationToken cancellationToken)
    {
        if (!RunId.TryParse(id, out Guid runId) || await cancellation.CancelAsync(runId, cancellationToken) is not (Run run, bool changed))
            return ApiProblem.NoSuchRun(http, id);
        if (changed)
            return TypedResults.Accepted(ApiRoutes.Run(run.Id), run.ToResponse());
        return run.Status == RunStatus.Canceled
            ? TypedResults.Ok(run.ToResponse())
            : ApiProblem.Conflict(http, Texts.Of(run.Status == RunStatus.Failed ? Text.AlreadyFailed : Text.AlreadySucceeded));
    }
}
