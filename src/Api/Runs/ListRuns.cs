using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.HttpResults;
using OverfitWeb.Api.Problems;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Api.Wording;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs;

/// <summary><c>GET /runs</c></summary>
internal static class ListRuns
{
    private const int MostRuns = 200;

    public static async Task<Results<Ok<RunListResponse>, ProblemHttpResult>> HandleAsync(
        HttpContext http, RunList list, CancellationToken cancellationToken)
    {
        QueryReader reader = new(http.Request.Query, "status", "tag", "q", "preset", "pinned", "createdAfter", "createdBefore", "orderBy", "pageSize", "cursor");
        RunQuery query = new()
        {
            Statuses = Statuses(reader),
            Tags = reader.List("tag"),
            Text = reader.One("q"),
            Presets = reader.List("preset"),
            Pinned = reader.Boolean("pinned"),
            CreatedAfter = reader.Time("createdAfter"),
            CreatedBefore = reader.Time("createdBefore"),
            OrderBy = reader.Choice("orderBy", RunSort.Choices) ?? "-" + RunOrder.CreatedAt,
            PageSize = reader.Integer("pageSize", 1, MostRuns) ?? 50,
            After = Cursor(reader),
        };
        if (query.After is ListCursor after && after.OrderBy != query.OrderBy)
            reader.Errors.Add("cursor", Texts.Of(Text.CursorFromNextLink));
        if (reader.Errors.Any)
            return ApiProblem.Invalid(http, reader.Errors.ToDictionary());

        try
        {
            (IReadOnlyList<Run> runs, int total, ListCursor? next) = await list.ReadAsync(query, cancellationToken);
            return TypedResults.Ok(new RunListResponse([.. runs.Select(run => run.ToResponse())], total, Link(http.Request, next)));
        }
        catch (FormatException)
        {
            reader.Errors.Add("cursor", Texts.Of(Text.CursorFromNextLink));
            return ApiProblem.Invalid(http, reader.Errors.ToDictionary());
        }
    }

    private static List<RunStatus> Statuses(QueryReader reader)
    {
        string[] names = JsonShape.Names(typeof(RunStatus));
        List<RunStatus> statuses = [];
        foreach (string name in reader.List("status"))
        {
            int index = Array.IndexOf(names, name);
            if (index < 0)
                reader.Errors.Add("status", Texts.Of(Text.MustBeQuery, Texts.Of(Text.OneOf, string.Join(", ", names))));
            else
                statuses.Add(Enum.GetValues<RunStatus>()[index]);
        }

        return statuses;
    }

    private static ListCursor? Cursor(QueryReader reader)
    {
        if (reader.One("cursor") is not string text)
            return null;
        if (!ListCursor.TryParse(text, out ListCursor? cursor))
            reader.Errors.Add("cursor", Texts.Of(Text.CursorFromNextLink));
        return cursor;
    }

    private static string? Link(HttpRequest request, ListCursor? next)
    {
        if (next is null)
            return null;
        QueryBuilder query = new(request.Query.Where(pair => pair.Key != "cursor"))
        {
            { "cursor", next.ToString() },
        };
        return ApiRoutes.Runs + query;
    }
}
