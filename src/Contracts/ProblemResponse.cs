namespace OverfitWeb.Contracts;

/// <summary>An error as the service answers it: <c>application/problem+json</c> (RFC 9457).</summary>
public sealed record ProblemResponse
{
    /// <summary>A URI that names the kind of problem.</summary>
    public string? Type { get; init; }

    /// <summary>The kind of problem in a few words.</summary>
    public string? Title { get; init; }

    /// <summary>The HTTP status code.</summary>
    public int Status { get; init; }

    /// <summary>What happened and what to do.</summary>
    public string? Detail { get; init; }

    /// <summary>A stable word for programs, one of <see cref="ProblemCodes"/>.</summary>
    public string? Code { get; init; }

    /// <summary>Sentences by JSON pointer (RFC 6901) into the request body; query parameters by their name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Errors { get; init; }

    /// <summary>Finds the request again in the service's log.</summary>
    public string? TraceId { get; init; }
}
