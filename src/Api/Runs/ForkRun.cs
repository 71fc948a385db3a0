using System.Text.Json;
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
    public static async Task<Results<Accepted<RunResponse>, Ok<RunResponse>, ProblemHttpResult>> HandleAsync(
        string id, HttpContext http, RunReader runs, RunForks forks, RunAdmission admission, MnistStore mnist, CancellationToken cancellationToken)
    {
        (JsonDocument? document, ProblemHttpResult? problem) = await JsonBody.ReadAsync(http, cancellationToken);
        if (document is null)
            return problem!;
        using (document)
        {
            (RequestKey? key, problem) = RequestKey.Read(http, document.RootElement);
            if (problem is not null)
                return problem;
            if (await admission.AnswerAgainAsync(http, key, cancellationToken) is { } known)
                return known;
            (int priority, problem) = Priority.Read(http);
            if (problem is not null)
                return problem;
            if (!RunId.TryParse(id, out Guid runId) || await runs.FindAsync(runId, cancellationToken) is not Run parent)
                return ApiProblem.NoSuchRun(http, id);
            if (parent.Records == 0)
                return ApiProblem.Conflict(http, Texts.Of(Text.NothingToFork));
            (int fromRecord, SpecReading reading) = ForkReader.Read(document.RootElement, parent);
            if (reading.Problem(http, mnist) is ProblemHttpResult refusal)
                return refusal;

            (Run fork, Inheritance inheritance) = await forks.MakeAsync(parent, fromRecord, reading.Spec!, priority, cancellationToken);
            Results<Accepted<RunResponse>, Ok<RunResponse>, ProblemHttpResult> answer =
                await admission.AdmitAsync(http, fork, key, cancellationToken, inheritance);
            if (answer.Result is not Accepted<RunResponse>)
                forks.Discard(fork);
            return answer;
        }
    }
}
