using Microsoft.AspNetCore.Http.HttpResults;
using OverfitWeb.Api.Datasets;
using OverfitWeb.Api.Problems;
using OverfitWeb.Api.Queue;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Api.Wording;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs;

/// <summary><c>POST /runs/{id}/fork</c></summary>
internal static class ForkRun
{
    public static Task<Results<Accepted<RunResponse>, Ok<RunResponse>, ProblemHttpResult>> HandleAsync(
        string id, HttpContext http, RunReader runs, RunForks forks, RunAdmission admission, MnistStore mnist, CancellationToken cancellationToken) =>
        MakingRequest.AnswerAsync(
            http,
            admission,
            Text.EmptyFork,
            async request =>
            {
                if (!RunId.TryParse(id, out Guid runId) || await runs.FindAsync(runId, cancellationToken) is not Run parent)
                    return ApiProblem.NoSuchRun(http, id);
                if (parent.Records == 0)
                    return ApiProblem.Conflict(http, Texts.Of(Text.NothingToFork));
                (int fromRecord, SpecReading reading) = ForkReader.Read(request.Body!.Value, parent);
                if (reading.Problem(http, mnist) is ProblemHttpResult refusal)
                    return refusal;

                (Run fork, Inheritance inheritance) = await forks.MakeAsync(parent, fromRecord, reading.Spec!, request.Priority, cancellationToken);
                bool stored = false;
                try
                {
                    Results<Accepted<RunResponse>, Ok<RunResponse>, ProblemHttpResult> answer =
                        await admission.AdmitAsync(http, fork, request.Key, cancellationToken, inheritance);
                    stored = answer.Result is Accepted<RunResponse>;
                    return answer;
                }
                finally
                {
                    // Also where storing it failed: without the copied checkpoint a fork is trained from the seed, to the same bits.
                    if (!stored)
                        forks.Discard(fork);
                }
            },
            cancellationToken);
}
