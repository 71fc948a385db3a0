using Microsoft.AspNetCore.Http.HttpResults;
using OverfitWeb.Api.Problems;

namespace OverfitWeb.Api.Runs;

/// <summary>The query parameter <c>priority</c> of requests that make a run: no member of a spec, for it changes no result.</summary>
internal static class Priority
{
    public const string Name = "priority";

    public static (int Priority, ProblemHttpResult? Problem) Read(HttpContext http)
    {
        QueryReader query = new(http.Request.Query, Name);
        int priority = query.Integer(Name, -NewRun.MostPriority, NewRun.MostPriority) ?? 0;
        return (priority, query.Errors.Any ? ApiProblem.Invalid(http, query.Errors.ToDictionary()) : null);
    }
}
