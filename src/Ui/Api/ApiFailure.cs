using OverfitWeb.Contracts;

namespace OverfitWeb.Ui.Api;

/// <summary>What kept a call from succeeding, as far as a page must tell cases apart.</summary>
/// <param name="Kind">The case.</param>
/// <param name="Problem">What the service said; null where it said nothing that can be read.</param>
/// <param name="RetryAfter">How long the service asks to wait.</param>
public sealed record ApiFailure(ApiFailureKind Kind, ProblemResponse? Problem = null, TimeSpan? RetryAfter = null)
{
    private static readonly Dictionary<string, IReadOnlyList<string>> None = [];

    /// <summary>Sentences by JSON pointer into the request body.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Errors => Problem?.Errors ?? None;
}
