namespace OverfitWeb.Contracts.Runs;

/// <summary>Does one thing to many runs.</summary>
public sealed record BulkRunsRequest
{
    /// <summary>What to do.</summary>
    public required BulkAction Action { get; init; }

    /// <summary>Ids of runs, 1 to 200.</summary>
    public required IReadOnlyList<string> Runs { get; init; }

    /// <summary>Tags to add, for <see cref="BulkAction.Tag"/>.</summary>
    public IReadOnlyList<string>? AddTags { get; init; }

    /// <summary>Tags to remove, for <see cref="BulkAction.Tag"/>.</summary>
    public IReadOnlyList<string>? RemoveTags { get; init; }
}
