namespace OverfitWeb.Api.Health;

/// <summary>Whether the service is fit, and each check with a sentence.</summary>
/// <param name="Status"><c>ok</c> or <c>unavailable</c>.</param>
/// <param name="Checks">The checks by name.</param>
internal sealed record HealthResponse(string Status, IReadOnlyDictionary<string, HealthCheckResponse> Checks);

/// <summary>One check.</summary>
/// <param name="Status"><c>ok</c> or <c>unavailable</c>.</param>
/// <param name="Detail">What was found.</param>
internal sealed record HealthCheckResponse(string Status, string Detail);
