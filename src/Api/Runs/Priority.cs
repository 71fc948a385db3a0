using Microsoft.AspNetCore.Http.HttpResults;
using OverfitWeb.Api.Problems;

namespace OverfitWeb.Api.Runs;

/// <summary>The query parameter <c>priority</c> of requests that make runs: no member of a spec, for it changes no result.</summary>
internal static class Priority
{
    public const string Name = "priority";

    /// <summary>The highest; the lowest is its negative.</summary>
    public const int Most = 100;

    /// <summary>
    /// Of an experiment's runs, where none is asked for: who trains one run does not wait for a whole experiment, and an
    /// experiment does not wait for single runs that come more than an hour after it.
    /// </summary>
    public const int OfExperiments = -60;

    /// <summary>What a point is worth in the queue.</summary>
    private static readonly TimeSpan WaitPerPoint = TimeSpan.FromMinutes(1);

    /// <summary>The place in the queue of a run that comes now.</summary>
    public static DateTimeOffset DueAt(DateTimeOffset now, int priority) => now - (priority * WaitPerPoint);

    /// <param name="http">The request.</param>
    /// <param name="usual">Where the request names none.</param>
    public static (int Priority, ProblemHttpResult? Problem) Read(HttpContext http, int usual = 0)
    {
        QueryReader query = new(http.Request.Query, Name);
        int priority = query.Integer(Name, -Most, Most) ?? usual;
        return (priority, query.Errors.Any ? ApiProblem.Invalid(http, query.Errors.ToDictionary()) : null);
    }
}
