namespace OverfitWeb.Contracts.Runs;

/// <summary>What became of each run of a bulk request; one that fails does not keep the others from being done.</summary>
/// <param name="Items">An outcome a run, in the order of the request.</param>
/// <param name="Succeeded">How many were done, or needed nothing done.</param>
/// <param name="Failed">How many were not.</param>
public sealed record BulkRunsResponse(IReadOnlyList<BulkOutcome> Items, int Succeeded, int Failed);

/// <summary>What became of one run.</summary>
/// <param name="Id">The id as it was given.</param>
/// <param name="Status">The HTTP status that a request for this run alone would have had: 200, 202, 204, 404, 409, 422.</param>
/// <param name="Run">The run as it stands; null if it was deleted, or if the request failed.</param>
/// <param name="Problem">Why it was not done; null if it was.</param>
public sealed record BulkOutcome(string Id, int Status, RunResponse? Run, ProblemResponse? Problem);
