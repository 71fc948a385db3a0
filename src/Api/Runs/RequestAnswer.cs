using Microsoft.AspNetCore.Http.HttpResults;
using OverfitWeb.Api.Problems;
using OverfitWeb.Api.Queue;
using OverfitWeb.Api.Wording;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs;

/// <summary>The answer to a request to cancel, pause or resume: 202 if it changed something, 200 if it was so already, else 409.</summary>
internal static class RequestAnswer
{
    /// <param name="http">The request.</param>
    /// <param name="run">The run as it stands.</param>
    /// <param name="outcome">What came of it.</param>
    /// <param name="whenEnded">Why it was impossible, if the run has ended.</param>
    public static Results<Accepted<RunResponse>, Ok<RunResponse>, ProblemHttpResult> Of(
        HttpContext http, Run run, RequestOutcome outcome, Text whenEnded) => outcome switch
        {
            RequestOutcome.Changed => TypedResults.Accepted(ApiRoutes.Run(run.Id), run.ToResponse()),
            RequestOutcome.AlreadySo => TypedResults.Ok(run.ToResponse()),
            _ => ApiProblem.Conflict(http, Texts.Of(run.FinishedAt is null ? Text.BeingCanceled : whenEnded)),
        };
}
