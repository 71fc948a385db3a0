using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using OverfitWeb.Api.Problems;
using OverfitWeb.Api.Runs;
using OverfitWeb.Contracts.Experiments;

namespace OverfitWeb.Api.Experiments.Results;

/// <summary><c>GET /experiments/{id}/results</c></summary>
internal static class GetResults
{
    private const string Csv = "text/csv";

    public static async Task<Results<Ok<ExperimentResults>, ContentHttpResult, ProblemHttpResult>> HandleAsync(
        string id, HttpContext http, ExperimentStore store, ExperimentView view, CancellationToken cancellationToken)
    {
        if (!RunId.TryParse(id, out Guid experimentId) || await store.FindAsync(experimentId, cancellationToken) is not Experiment experiment)
            return ApiProblem.NoSuchExperiment(http, id);
        ExperimentResults results = await view.ResultsAsync(experiment, cancellationToken);
        http.Response.Headers.Vary = HeaderNames.Accept;
        if (!PrefersCsv(http.Request))
            return TypedResults.Ok(results);
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"experiment-{experimentId}.csv\"";
        return TypedResults.Text(ResultCsv.Of(results), Csv, Encoding.UTF8);
    }

    private static bool PrefersCsv(HttpRequest request) => request.GetTypedHeaders().Accept
        .OrderByDescending(type => type.Quality ?? 1)
        .Select(type => type.MediaType.Value)
        .FirstOrDefault(type => type is Csv or "application/json" or "*/*" or "application/*") == Csv;
}
