using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs;

/// <summary>Which runs a list shows, and in which order.</summary>
internal sealed record RunQuery
{
    public IReadOnlyList<RunStatus> Statuses { get; init; } = [];

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Part of the name, whatever the case of its letters.</summary>
    public string? Text { get; init; }

    /// <summary>Made from one of these presets.</summary>
    public IReadOnlyList<string> Presets { get; init; } = [];

    public bool? Pinned { get; init; }

    public DateTimeOffset? CreatedAfter { get; init; }

    public DateTimeOffset? CreatedBefore { get; init; }

    /// <summary>As on the wire: an order's name, with - in front for descending.</summary>
    public string OrderBy { get; init; } = "-" + RunOrder.CreatedAt;

    public int PageSize { get; init; } = 50;

    /// <summary>The run after which the page begins.</summary>
    public ListCursor? After { get; init; }

    /// <summary>Whether anything beside tags leaves runs out.</summary>
    public bool HasFilters =>
        Statuses.Count > 0 || Presets.Count > 0 || Text is not null || Pinned is not null || CreatedAfter is not null || CreatedBefore is not null;

    public bool IsDescending => OrderBy.StartsWith('-');

    public RunSort Sort => RunSort.All.Single(sort => sort.Name == OrderBy.TrimStart('-'));
}
