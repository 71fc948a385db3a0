using Microsoft.AspNetCore.Http.HttpResults;
using OverfitWeb.Api.Datasets;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Api.Wording;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs;

/// <summary><c>POST /runs</c></summary>
internal static class CreateRun
{
    public static Task<Results<Accepted<RunResponse>, Ok<RunResponse>, ProblemHttpResult>> HandleAsync(
        HttpContext http, NewRun newRun, RunAdmission admission, MnistStore mnist, CancellationToken cancellationToken) =>
        MakingRequest.AnswerAsync(
            http,
            admission,
            Text.EmptyBody,
            async request =>
            {
                SpecReading reading = SpecReader.Read(request.Body!.Value);
                return reading.Problem(http, mnist) is ProblemHttpResult refusal
                    ? refusal
                    : await admission.AdmitAsync(http, newRun.Of(reading.Spec!, reading.Preset, request.Priority), request.Key, cancellationToken);
            },
            cancellationToken);
}
