using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Contracts.Catalog;

/// <summary>A named experiment.</summary>
/// <param name="Id">The value of <c>preset</c> in <c>POST /runs</c>.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Description">What it shows, in a sentence or two.</param>
/// <param name="Spec">The spec, whole.</param>
public sealed record PresetResponse(string Id, LocalizedText Name, LocalizedText Description, RunSpec Spec);
