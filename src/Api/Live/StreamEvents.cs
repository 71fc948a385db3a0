using System.Globalization;
using OverfitWeb.Api.Problems;
using OverfitWeb.Api.Runs;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Api.Wording;

namespace OverfitWeb.Api.Live;

/// <summary>
/// <c>GET /runs/{id}/events</c>: a stream of all events, or as one JSON list what happened so far but for the records, where
/// <c>Accept</c> names that and not the stream.
/// </summary>
internal static class StreamEvents
{
    private const string LastEventId = "Last-Event-ID";
    private const string Json = "application/json";

    public static async Task<IResult> HandleAsync(
        string id,
        HttpContext http,
        EventFeed feed,
        RunReader runs,
        LiveMeter meter,
        TimeProvider clock,
        IHostApplicationLifetime lifetime,
        CancellationToken cancellationToken)
    {
        QueryReader query = new(http.Request.Query, "afterEventSeq");
        long after = LastSeen(http.Request.Headers, query.Errors) ?? query.Integer("afterEventSeq", 0, int.MaxValue) ?? 0;
        if (query.Errors.Any)
            return ApiProblem.Invalid(http, query.Errors.ToDictionary());
        if (!RunId.TryParse(id, out Guid runId) || await runs.FindAsync(runId, cancellationToken) is not Run run)
            return ApiProblem.NoSuchRun(http, id);
        http.Response.Headers.Vary = "Accept";
        if (WantsList(http.Request))
            return TypedResults.Ok(await runs.HappeningsAsync(runId, cancellationToken));

        // 204 is how a browser's EventSource is told not to come again.
        return EventStream.Ends(run.Status) && after >= run.LastEventSeq
            ? TypedResults.NoContent()
            : new EventStream(runId, after, feed, runs, meter, clock, lifetime.ApplicationStopping);
    }

    /// <summary>A browser that is led here takes anything; it gets the stream, as an EventSource does.</summary>
    private static bool WantsList(HttpRequest request)
    {
        string[] accepted = [.. request.GetTypedHeaders().Accept.Select(range => range.MediaType.ToString())];
        return accepted.Contains(Json, StringComparer.OrdinalIgnoreCase)
            && !accepted.Contains(EventStream.MediaType, StringComparer.OrdinalIgnoreCase);
    }

    private static long? LastSeen(IHeaderDictionary headers, RequestErrors errors)
    {
        if (headers[LastEventId].ToString() is not { Length: > 0 } text)
            return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long seen))
            return seen;
        errors.Add(LastEventId, Texts.Of(Text.MustBeQuery, Texts.Of(Text.FromTo, Texts.Of(Text.AWholeNumber), 0, long.MaxValue)));
        return null;
    }
}
