using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using OverfitWeb.Api.Datasets;
using OverfitWeb.Api.Problems;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs;

/// <summary><c>POST /runs</c></summary>
internal static class CreateRun
{
    public static async Task<Results<Accepted<RunResponse>, Ok<RunResponse>, ProblemHttpResult>> HandleAsync(
        HttpContext http, NewRun newRun, RunAdmission admission, MnistStore mnist, CancellationToken cancellationToken)
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
            SpecReading reading = SpecReader.Read(document.RootElement);
            return reading.Problem(http, mnist) is ProblemHttpResult refusal
                ? refusal
                : await admission.AdmitAsync(http, newRun.Of(reading.Spec!, reading.Preset, priority), key, cancellationToken);
        }
    }
}
