using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs;

/// <summary>Which runs a list shows.</summary>
internal sealed record RunQuery
{
    public IReadOnlyList<RunStatus> Statuses { get; init; } = [];

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Part of the name, whatever its case.</summary>
    public string? Text { get; init; }

    public bool NewestFirst { get; init; } = true;

    public int PageSize { get; init; } = 50;

    /// <summary>The run after which the page begins.</summary>
    public ListCursor? After { get; init; }
}
