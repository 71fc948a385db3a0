using Microsoft.AspNetCore.Http.HttpResults;
using OverfitWeb.Api.Problems;
using OverfitWeb.Api.Queue;
using OverfitWeb.Api.Wording;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs;

/// <summary><c>POST /runs/{id}/pause</c></summary>
internal static class PauseRun
{
    public static async Task<Results<Accepted<RunResponse>, Ok<RunResponse>, ProblemHttpResult>> HandleAsync(
        string id, HttpContext http, RunPausing pausing, CancellationToken cancellationToken) =>
        RunId.TryParse(id, out Guid runId) && await pausing.PauseAsync(runId, cancellationToken) is (Run run, RequestOutcome outcome)
            ? RequestAnswer.Of(http, run, outcome, Text.NothingToPause)
            : ApiProblem.NoSuchRun(http, id);
}
