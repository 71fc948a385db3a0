using System.Text.Json;

namespace OverfitWeb.Contracts.Runs;

/// <summary>A run that goes on from one of another run's records, with the same random state.</summary>
/// <param name="FromRecord">Number of the record, 1 … the parent's records.</param>
/// <param name="Overrides">What differs from there on, merged into the parent's spec as by RFC 7396; what the trained network consists of and which images it sees cannot change.</param>
public sealed record ForkRunRequest(int FromRecord, JsonElement? Overrides = null);
