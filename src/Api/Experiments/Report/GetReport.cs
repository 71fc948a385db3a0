using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using OverfitWeb.Api.Problems;
using OverfitWeb.Api.Runs;
using OverfitWeb.Api.Wording;

namespace OverfitWeb.Api.Experiments.Report;

/// <summary><c>GET /experiments/{id}/report</c></summary>
internal static class GetReport
{
    public static async Task<Results<ContentHttpResult, ProblemHttpResult>> HandleAsync(
        string id, HttpContext http, ExperimentStore store, ExperimentView view, CancellationToken cancellationToken)
    {
        QueryReader query = new(http.Request.Query, "lang");
        string? language = query.Choice("lang", "ko", "en");
        if (query.Errors.Any)
            return ApiProblem.Invalid(http, query.Errors.ToDictionary());
        if (!RunId.TryParse(id, out Guid experimentId) || await store.FindAsync(experimentId, cancellationToken) is not Experiment experiment)
            return ApiProblem.NoSuchExperiment(http, id);

        bool korean = language is null ? System.Globalization.CultureInfo.CurrentUICulture.Name.StartsWith("ko", StringComparison.Ordinal) : language == "ko";
        ReportLanguage words = new(korean ? Texts.Korean : Texts.English);
        string service = $"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}";
        ReportPage page = new(words, service, await view.OfAsync(experiment, cancellationToken), await view.ResultsAsync(experiment, cancellationToken));
        return TypedResults.Text(page.Write(store.Now), "text/html", Encoding.UTF8);
    }
}
