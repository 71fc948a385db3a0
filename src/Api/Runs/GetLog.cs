using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using OverfitWeb.Api.Problems;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs;

/// <summary><c>GET /runs/{id}/log</c></summary>
internal static class GetLog
{
    public static async Task<Results<ContentHttpResult, ProblemHttpResult>> HandleAsync(
        string id, HttpContext http, RunReader runs, CancellationToken cancellationToken)
    {
        if (!RunId.TryParse(id, out Guid runId) || await runs.FindAsync(runId, cancellationToken) is null)
            return ApiProblem.NoSuchRun(http, id);

        StringBuilder log = new();
        foreach (MetricRecord record in await runs.RecordsAsync(runId, 0, cancellationToken))
            log.Append(LogLine.Of(record)).Append('\n');
        return TypedResults.Text(log.ToString(), "text/plain", Encoding.UTF8);
    }
}
