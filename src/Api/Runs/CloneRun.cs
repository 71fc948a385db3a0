using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using OverfitWeb.Api.Datasets;
using OverfitWeb.Api.Problems;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs;

/// <summary><c>POST /runs/{id}/clone</c>: the same spec again, from its first iteration, with overrides.</summary>
internal static class CloneRun
{
    public static async Task<Results<Accepted<RunResponse>, Ok<RunResponse>, ProblemHttpResult>> HandleAsync(
        string id, HttpContext http, RunReader runs, NewRun newRun, RunAdmission admission, MnistStore mnist, CancellationToken cancellationToken)
    {
        (JsonDocument? document, ProblemHttpResult? problem) = await JsonBody.ReadOptionalAsync(http, cancellationToken);
        if (problem is not null)
            return problem;
        using (document)
        {
            (RequestKey? key, problem) = RequestKey.Read(http, document?.RootElement);
            if (problem is not null)
                return problem;
            if (await admission.AnswerAgainAsync(http, key, cancellationToken) is { } known)
                return known;
            (int priority, problem) = Priority.Read(http);
            if (problem is not null)
                return problem;
            if (!RunId.TryParse(id, out Guid runId) || await runs.FindAsync(runId, cancellationToken) is not Run run)
                return ApiProblem.NoSuchRun(http, id);
            SpecReading reading = SpecReader.ReadOverrides(document?.RootElement, run.CurrentSpec(), run.Preset);
            return reading.Problem(http, mnist) is ProblemHttpResult refusal
                ? refusal
                : await admission.AdmitAsync(http, newRun.Of(reading.Spec!, reading.Preset, priority, run.Id), key, cancellationToken);
        }
    }
}
