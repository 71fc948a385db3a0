using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Contracts.Ensembles;

/// <summary>The average of finished runs.</summary>
public sealed record EnsembleResponse
{
    /// <summary>A version-7 GUID.</summary>
    public required Guid Id { get; init; }

    /// <summary>Where it stands.</summary>
    public required EnsembleStatus Status { get; init; }

    /// <summary>The runs, in the order in which they are added.</summary>
    public required IReadOnlyList<Guid> Runs { get; init; }

    /// <summary>Which weights of each.</summary>
    public required WeightsChoice Weights { get; init; }

    /// <summary>When it was accepted (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was measured (UTC).</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>What was measured; null before.</summary>
    public EnsembleResult? Result { get; init; }

    /// <summary>What went wrong, in a sentence; null if nothing did.</summary>
    public string? Error { get; init; }
}
