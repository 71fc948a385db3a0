using Microsoft.AspNetCore.Http.HttpResults;
using OverfitWeb.Api.Problems;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs;

/// <summary><c>GET /runs/{id}/metrics</c></summary>
internal static class GetMetrics
{
    public static async Task<Results<Ok<MetricsResponse>, ProblemHttpResult>> HandleAsync(
        string id, HttpContext http, RunReader runs, CancellationToken cancellationToken)
    {
        QueryReader query = new(http.Request.Query, "afterSeq", "maxPoints");
        int afterSeq = query.Integer("afterSeq", 0, int.MaxValue) ?? 0;
        int maxPoints = query.Integer("maxPoints", 2, int.MaxValue) ?? int.MaxValue;
        if (query.Errors.Any)
            return ApiProblem.Invalid(http, query.Errors.ToDictionary());
        if (!RunId.TryParse(id, out Guid runId) || await runs.FindAsync(runId, cancellationToken) is not Run run)
            return ApiProblem.NoSuchRun(http, id);

        IReadOnlyList<MetricRecord> records = await runs.RecordsAsync(runId, afterSeq, cancellationToken);
        int lastSeq = records.Count > 0 ? records[^1].Seq : run.Records;
        return TypedResults.Ok(new MetricsResponse(Thinning.Take(records, maxPoints), lastSeq));
    }
}
