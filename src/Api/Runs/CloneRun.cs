using Microsoft.AspNetCore.Http.HttpResults;
using OverfitWeb.Api.Datasets;
using OverfitWeb.Api.Problems;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs;

/// <summary><c>POST /runs/{id}/clone</c>: the same spec again, from its first iteration, with overrides.</summary>
internal static class CloneRun
{
    public static Task<Results<Accepted<RunResponse>, Ok<RunResponse>, ProblemHttpResult>> HandleAsync(
        string id, HttpContext http, RunReader runs, NewRun newRun, RunAdmission admission, MnistStore mnist, CancellationToken cancellationToken) =>
        MakingRequest.AnswerAsync(
            http,
            admission,
            whenEmpty: null,
            async request =>
            {
                if (!RunId.TryParse(id, out Guid runId) || await runs.FindAsync(runId, cancellationToken) is not Run run)
                    return ApiProblem.NoSuchRun(http, id);
                SpecReading reading = SpecReader.ReadOverrides(request.Body, run.CurrentSpec(), run.Preset);
                return reading.Problem(http, mnist) is ProblemHttpResult refusal
                    ? refusal
                    : await admission.AdmitAsync(http, newRun.Of(reading.Spec!, reading.Preset, request.Priority, run.Id), request.Key, cancellationToken);
            },
            cancellationToken);
}
