namespace OverfitWeb.Contracts.Experiments;

/// <summary>One page of experiments.</summary>
/// <param name="Items">The newest first.</param>
/// <param name="Total">Number of experiments, on all pages.</param>
/// <param name="NextLink">Address of the next page; null on the last.</param>
public sealed record ExperimentListResponse(IReadOnlyList<ExperimentSummary> Items, int Total, string? NextLink);

/// <summary>An experiment in a list.</summary>
public sealed record ExperimentSummary
{
    /// <summary>The experiment.</summary>
    public required Guid Id { get; init; }

    /// <summary>Where it stands.</summary>
    public required ExperimentStatus Status { get; init; }

    /// <summary>A name for people.</summary>
    public required string Name { get; init; }

    /// <summary>The ready-made experiment that it was made from, if any.</summary>
    public string? ReadyMade { get; init; }

    /// <summary>When it was accepted (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the last of its runs ended (UTC); null before.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Number of groups.</summary>
    public required int Groups { get; init; }

    /// <summary>Number of seeds.</summary>
    public required int Seeds { get; init; }

    /// <summary>How far it is.</summary>
    public required ExperimentProgress Progress { get; init; }
}
