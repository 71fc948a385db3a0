namespace OverfitWeb.Contracts.Runs;

/// <summary>
/// Body of <c>PATCH /runs/{id}</c>, a merge patch (RFC 7396): what is left out stays, and null takes a value back to its
/// default. The ranges are those of the spec's members.
/// </summary>
public sealed record UpdateRunRequest
{
    /// <summary>The new name.</summary>
    public string? Name { get; init; }

    /// <summary>The new tags, all of them.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>The new notes.</summary>
    public string? Notes { get; init; }

    /// <summary>Whether the run is to be kept in sight.</summary>
    public bool? Pinned { get; init; }
}
