using Microsoft.AspNetCore.Http.HttpResults;
using OverfitWeb.Api.Runs;
using OverfitWeb.Contracts.Analysis;

namespace OverfitWeb.Api.Analysis;

/// <summary><c>GET /runs/{id}/analysis</c></summary>
internal static class GetAnalysis
{
    public static async Task<Results<Ok<AnalysisResult>, ProblemHttpResult>> HandleAsync(
        string id, HttpContext http, AnalysisSubjects subjects, AnalysisDesk desk, Analyst analyst, CancellationToken cancellationToken)
    {
        QueryReader reader = new(http.Request.Query, "weights", "images", "member", "samples");
        (AnalysisSubject? subject, ProblemHttpResult? problem) = await subjects.FindAsync(http, id, reader, cancellationToken);
        if (subject is null)
            return problem!;

        (AnalysisResult? result, problem) = await desk.AskAsync(http, subject.Key, token => analyst.Analyse(subject, token));
        return result is null ? problem! : TypedResults.Ok(result);
    }
}
