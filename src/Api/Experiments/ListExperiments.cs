using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.HttpResults;
using OverfitWeb.Api.Problems;
using OverfitWeb.Api.Runs;
using OverfitWeb.Api.Wording;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Experiments;

namespace OverfitWeb.Api.Experiments;

/// <summary><c>GET /experiments</c></summary>
internal static class ListExperiments
{
    private const int UsualPage = 20;
    private const int LargestPage = 100;

    public static async Task<Results<Ok<ExperimentListResponse>, ProblemHttpResult>> HandleAsync(
        HttpContext http, ExperimentStore store, ExperimentView view, CancellationToken cancellationToken)
    {
        QueryReader query = new(http.Request.Query, "pageSize", "cursor");
        int pageSize = query.Integer("pageSize", 1, LargestPage) ?? UsualPage;
        ListCursor? after = null;
        if (query.One("cursor") is string text && (!ListCursor.TryParse(text, out after) || !ExperimentStore.IsOwn(after)))
            query.Errors.Add("cursor", Texts.Of(Text.CursorFromNextLink));
        if (query.Errors.Any)
            return ApiProblem.Invalid(http, query.Errors.ToDictionary());

        (IReadOnlyList<Experiment> page, int total, ListCursor? next) = await store.PageAsync(pageSize, after, cancellationToken);
        List<ExperimentSummary> items = [];
        foreach (Experiment experiment in page)
            items.Add(await view.SummaryAsync(experiment, cancellationToken));
        QueryBuilder link = new(http.Request.Query.Where(pair => pair.Key != "cursor"));
        if (next is not null)
            link.Add("cursor", next.ToString());
        return TypedResults.Ok(new ExperimentListResponse(items, total, next is null ? null : ApiRoutes.Experiments + link));
    }
}
