using Microsoft.AspNetCore.Http.HttpResults;
using OverfitWeb.Api.Problems;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs;

/// <summary><c>GET /runs/{id}/metrics</c>: as JSON, or as CSV or NDJSON where <c>Accept</c> asks for it.</summary>
internal static class GetMetrics
{
    public static async Task<Results<Ok<MetricsResponse>, PushStreamHttpResult, ProblemHttpResult>> HandleAsync(
        string id, HttpContext http, RunReader runs, CancellationToken cancellationToken)
    {
        QueryReader query = new(http.Request.Query, "afterSeq", "maxPoints");
        int afterSeq = query.Integer("afterSeq", 0, int.MaxValue) ?? 0;
        int maxPoints = query.Integer("maxPoints", 2, int.MaxValue) ?? int.MaxValue;
        if (query.Errors.Any)
            return ApiProblem.Invalid(http, query.Errors.ToDictionary());
        http.Response.Headers.Vary = "Accept";
        if (MetricsFormat.Of(http.Request) is not MetricsFormat format)
            return ApiProblem.NotAcceptable(http, string.Join(", ", MetricsFormat.All.Select(known => known.MediaType)));
        if (!RunId.TryParse(id, out Guid runId) || await runs.FindAsync(runId, cancellationToken) is not Run run)
            return ApiProblem.NoSuchRun(http, id);

        if (format == MetricsFormat.Csv)
            return Push(destination => MetricsCsv.WriteAsync(destination, run.Spec, Records(), cancellationToken), "text/csv; charset=utf-8; header=present");
        if (format == MetricsFormat.Lines)
            return Push(destination => MetricsLines.WriteAsync(destination, Records(), cancellationToken), format.MediaType);

        IReadOnlyList<MetricRecord> records = await runs.RecordsAsync(runId, afterSeq, cancellationToken);
        int lastSeq = records.Count > 0 ? records[^1].Seq : run.Records;
        return TypedResults.Ok(new MetricsResponse(Thinning.Take(records, maxPoints), lastSeq));

        IAsyncEnumerable<MetricRecord> Records() => maxPoints == int.MaxValue
            ? runs.StreamAsync(runId, afterSeq, cancellationToken)
            : ThinnedAsync(runs, runId, afterSeq, maxPoints, cancellationToken);
    }

    private static PushStreamHttpResult Push(Func<Stream, Task> write, string mediaType) => TypedResults.Stream(write, mediaType);

    private static async IAsyncEnumerable<MetricRecord> ThinnedAsync(
        RunReader runs,
        Guid runId,
        int afterSeq,
        int maxPoints,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (MetricRecord record in Thinning.Take(await runs.RecordsAsync(runId, afterSeq, cancellationToken), maxPoints))
            yield return record;
    }
}
