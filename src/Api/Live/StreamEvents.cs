using System.Globalization;
using OverfitWeb.Api.Problems;
using OverfitWeb.Api.Runs;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Api.Wording;

namespace OverfitWeb.Api.Live;

/// <summary><c>GET /runs/{id}/events</c></summary>
internal static class StreamEvents
{
    private const string LastEventId = "Last-Event-ID";

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

        // 204 is how a browser's EventSource is told not to come again.
        return EventStream.Ends(run.Status) && after >= run.LastEventSeq
            ? TypedResults.NoContent()
            : new EventStream(runId, after, feed, runs, meter, clock, lifetime.ApplicationStopping);
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
