using System.Text.Json;

namespace OverfitWeb.Contracts.Runs;

/// <summary>Body of <c>POST /runs/{id}/clone</c>; may be left out.</summary>
/// <param name="Overrides">Merged into the run's spec as by RFC 7396 (JSON Merge Patch).</param>
public sealed record CloneRunRequest(JsonElement? Overrides = null);
