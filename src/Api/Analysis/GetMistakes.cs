using Microsoft.AspNetCore.Http.HttpResults;
using OverfitWeb.Api.Runs;
using OverfitWeb.Contracts.Analysis;

namespace OverfitWeb.Api.Analysis;

/// <summary><c>GET /runs/{id}/mistakes</c></summary>
internal static class GetMistakes
{
    private const int DefaultCount = 20;
    private const int MostCount = 200;

    public static async Task<Results<Ok<MistakesResponse>, ProblemHttpResult>> HandleAsync(
        string id, HttpContext http, AnalysisSubjects subjects, AnalysisDesk desk, Analyst analyst, CancellationToken cancellationToken)
    {
        QueryReader reader = new(http.Request.Query, "weights", "images", "member", "samples", "count");
        int count = reader.Integer("count", 1, MostCount) ?? DefaultCount;
        (AnalysisSubject? subject, ProblemHttpResult? problem) = await subjects.FindAsync(http, id, reader, cancellationToken);
        if (subject is null)
            return problem!;

        (MistakesResponse? mistakes, problem) = await desk.AskAsync(
            http, (subject.Key, count), token => analyst.FindMistakes(subject, count, token));
        return mistakes is null ? problem! : TypedResults.Ok(mistakes);
    }
}
