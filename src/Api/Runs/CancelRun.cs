using Microsoft.AspNetCore.Http.HttpResults;
using OverfitWeb.Api.Problems;
using OverfitWeb.Api.Queue;
using OverfitWeb.Api.Wording;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs;

/// <summary><c>POST /runs/{id}/cancel</c></summary>
internal static class CancelRun
{
    public static async Task<Results<Accepted<RunResponse>, Ok<RunResponse>, ProblemHttpResult>> HandleAsync(
        string id, HttpContext http, RunCancellation cancellation, CancellationToken cancellationToken) =>
        RunId.TryParse(id, out Guid runId) && await cancellation.CancelAsync(runId, cancellationToken) is (Run run, RequestOutcome outcome)
            ? RequestAnswer.Of(http, run, outcome, run.Status == RunStatus.Failed ? Text.AlreadyFailed : Text.AlreadySucceeded)
            : ApiProblem.NoSuchRun(http, id);
}
