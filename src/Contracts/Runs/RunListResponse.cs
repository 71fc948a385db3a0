namespace OverfitWeb.Contracts.Runs;

/// <summary>One page of runs.</summary>
/// <param name="Items">The runs, in the order that was asked for.</param>
/// <param name="Total">Number of runs that match, on all pages.</param>
/// <param name="NextLink">Address of the next page; null on the last.</param>
public sealed record RunListResponse(IReadOnlyList<RunResponse> Items, int Total, string? NextLink);
