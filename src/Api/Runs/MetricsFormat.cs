using Microsoft.Net.Http.Headers;

namespace OverfitWeb.Api.Runs;

/// <summary>A form in which records are answered.</summary>
internal sealed record MetricsFormat(string MediaType)
{
    public static MetricsFormat Json { get; } = new("application/json");

    /// <summary>RFC 4180, with a header line.</summary>
    public static MetricsFormat Csv { get; } = new("text/csv");

    /// <summary>A record a line, each as in JSON.</summary>
    public static MetricsFormat Lines { get; } = new("application/x-ndjson");

    /// <summary>What can be asked for; of equally welcome ones the first is taken.</summary>
    public static IReadOnlyList<MetricsFormat> All { get; } = [Json, Csv, Lines];

    /// <summary>
    /// The form that a client likes best (RFC 9110, 12.5.1): the most specific range that matches a form gives its weight.
    /// </summary>
    /// <returns>The form; null if none is acceptable.</returns>
    public static MetricsFormat? Of(HttpRequest request)
    {
        IList<MediaTypeHeaderValue> accepted = request.GetTypedHeaders().Accept;
        if (accepted.Count == 0)
            return Json;
        return All.Select(format => (Format: format, Weight: Weight(format, accepted)))
            .Where(pair => pair.Weight > 0)
            .OrderByDescending(pair => pair.Weight)
            .FirstOrDefault().Format;
    }

    private static double Weight(MetricsFormat format, IList<MediaTypeHeaderValue> accepted)
    {
        MediaTypeHeaderValue own = new(format.MediaType);
        return accepted.Where(range => Matches(range, own))
            .OrderByDescending(range => range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2)
            .FirstOrDefault() is MediaTypeHeaderValue closest
            ? closest.Quality ?? 1
            : 0;
    }

    // A parameter such as charset=utf-8 or header=present does not keep a type from being the one that is meant.
    private static bool Matches(MediaTypeHeaderValue range, MediaTypeHeaderValue own) =>
        range.MatchesAllTypes
        || (range.MatchesAllSubTypes && range.Type.Equals(own.Type, StringComparison.OrdinalIgnoreCase))
        || range.MediaType.Equals(own.MediaType, StringComparison.OrdinalIgnoreCase);
}
