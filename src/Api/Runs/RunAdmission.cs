using Microsoft.AspNetCore.Http.HttpResults;
using OverfitWeb.Api.Problems;
using OverfitWeb.Api.Queue;
using OverfitWeb.Api.Settings;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs;

/// <summary>Answers requests that make a run: taken, made before by the same request, or refused.</summary>
internal sealed class RunAdmission(RunIntake intake, OverfitSettings settings)
{
    private const int FullQueueRetrySeconds = 5;

    /// <summary>The answer to a request that was carried out before; null if it is new.</summary>
    public async Task<Results<Accepted<RunResponse>, Ok<RunResponse>, ProblemHttpResult>?> AnswerAgainAsync(
        HttpContext http, RequestKey? key, CancellationToken cancellationToken) =>
        key is not null && await intake.FindAsync(key, cancellationToken) is IntakeResult known ? Answer(http, known) : null;

    /// <summary>Takes a run in.</summary>
    public async Task<Results<Accepted<RunResponse>, Ok<RunResponse>, ProblemHttpResult>> AdmitAsync(
        HttpContext http, Run run, RequestKey? key, CancellationToken cancellationToken, Inheritance? inheritance = null) =>
        Answer(http, await intake.TakeAsync([run], key, alongside: null, cancellationToken, inheritance));

    private Results<Accepted<RunResponse>, Ok<RunResponse>, ProblemHttpResult> Answer(HttpContext http, IntakeResult result)
    {
        switch (result)
        {
            case { Outcome: IntakeOutcome.QueueFull }:
                return ApiProblem.QueueFull(http, settings.QueueLimit, FullQueueRetrySeconds);
            case { Run: Run run }:
                string address = ApiRoutes.Run(run.Id);
                http.Response.Headers.RetryAfter = "1";
                if (result.Outcome == IntakeOutcome.Taken)
                    return TypedResults.Accepted(address, run.ToResponse());
                http.Response.Headers.Location = address;
                return TypedResults.Ok(run.ToResponse());
            default:
                return ApiProblem.IdempotencyMismatch(http);
        }
    }
}
