using Microsoft.AspNetCore.Http.HttpResults;
using OverfitWeb.Api.Problems;
using OverfitWeb.Api.Wording;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs;

/// <summary><c>GET /runs/sparklines</c></summary>
internal static class ListSparklines
{
    /// <summary>As many as a page of the list may have.</summary>
    public const int MostRuns = 200;

    public const int MostPoints = 200;

    private const int UsualPoints = 24;

    public static async Task<Results<Ok<SparklinesResponse>, ProblemHttpResult>> HandleAsync(
        HttpContext http, SparklineReader curves, CancellationToken cancellationToken)
    {
        QueryReader reader = new(http.Request.Query, "runs", "maxPoints");
        IReadOnlyList<string> names = [.. reader.List("runs").Distinct()];
        if (names.Count is 0 or > MostRuns)
            reader.Errors.Add("runs", Texts.Of(Text.MustBeQuery, Texts.Of(Text.RunIds, MostRuns)));
        int points = reader.Integer("maxPoints", 2, MostPoints) ?? UsualPoints;
        if (reader.Errors.Any)
            return ApiProblem.Invalid(http, reader.Errors.ToDictionary());

        Guid[] ids = [.. names.Select(name => RunId.TryParse(name, out Guid id) ? id : Guid.Empty)];
        return TypedResults.Ok(new SparklinesResponse(await curves.ReadAsync(ids, points, cancellationToken)));
    }
}
