using System.Text.Json;

namespace OverfitWeb.Contracts.Runs;

/// <summary>Queues a preset: the other form of the body of <c>POST /runs</c> beside a bare <see cref="RunSpec"/>.</summary>
/// <param name="Preset">One of <c>GET /presets</c>.</param>
/// <param name="Overrides">Merged into the preset's spec as by RFC 7396 (JSON Merge Patch).</param>
public sealed record CreateRunRequest(string Preset, JsonElement? Overrides = null);
