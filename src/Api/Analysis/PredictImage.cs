using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using OverfitWeb.Api.Problems;
using OverfitWeb.Api.Runs;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Api.Wording;
using OverfitWeb.Contracts.Analysis;

namespace OverfitWeb.Api.Analysis;

/// <summary><c>POST /runs/{id}/predict</c></summary>
internal static class PredictImage
{
    public static async Task<Results<Ok<PredictResponse>, ProblemHttpResult>> HandleAsync(
        string id, HttpContext http, AnalysisSubjects subjects, AnalysisDesk desk, Analyst analyst, CancellationToken cancellationToken)
    {
        (JsonDocument? document, ProblemHttpResult? problem) = await JsonBody.ReadAsync(http, Text.EmptyPixels, cancellationToken);
        if (document is null)
            return problem!;
        using (document)
        {
            RequestErrors errors = new();
            if (PixelReader.Read(document.RootElement, errors) is not byte[] pixels)
                return ApiProblem.Invalid(http, errors.ToDictionary());

            QueryReader reader = new(http.Request.Query, "weights", "member", "samples");
            (AnalysisSubject? subject, problem) = await subjects.FindAsync(http, id, reader, cancellationToken);
            if (subject is null)
                return problem!;
            (PredictResponse? answer, problem) = await desk.AskAsync(http, null, token => analyst.Predict(subject, pixels, token));
            return answer is null ? problem! : TypedResults.Ok(answer);
        }
    }
}
