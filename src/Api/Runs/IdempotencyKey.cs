namespace OverfitWeb.Api.Runs;

/// <summary>A key that a client sent with a request, and the run that came of it.</summary>
internal sealed class IdempotencyKey
{
    public required string Key { get; init; }

    /// <summary>SHA-256 of the body that came with it.</summary>
    public required string BodyHash { get; init; }

    public required Guid RunId { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}
