using System.Text.Json;
using System.Text.Json.Nodes;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Catalog;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.NewRun;

namespace OverfitWeb.Ui.Learn;

/// <summary>One setting that a claim is about, trained from several seeds.</summary>
/// <param name="Text">Key of its name, and what that is filled with.</param>
/// <param name="Preset">Where its spec comes from.</param>
/// <param name="Seeds">The seeds.</param>
/// <param name="Recorded">Its row in docs/experiments.md; null for none.</param>
public sealed record Arm((string Key, object? Value) Text, string Preset, IReadOnlyList<long> Seeds, string? Recorded = null)
{
    /// <summary>Marks the runs that this page queues, and finds them again among thousands.</summary>
    public const string Tag = "document";

    /// <summary>What differs from the preset: JSON values by pointer.</summary>
    public IReadOnlyList<(string Pointer, string Json)> Changes { get; init; } = [];

    /// <summary>The key that its runs have.</summary>
    public string Key(IReadOnlyList<PresetResponse> presets) => SpecKey.Of(Draft(presets).Spec.Deserialize(ContractsJson.Default.RunSpec)!);

    /// <summary>A body of <c>POST /runs</c> for one of its seeds.</summary>
    public CreateRunRequest Request(IReadOnlyList<PresetResponse> presets, long seed, string name)
    {
        RunDraft draft = Draft(presets);
        draft.Set("/training/seed", JsonValue.Create(seed));
        draft.Set("/name", JsonValue.Create(name));
        draft.Set("/tags", new JsonArray(Tag));
        return draft.Request();
    }

    private RunDraft Draft(IReadOnlyList<PresetResponse> presets)
    {
        var draft = new RunDraft(presets.First(preset => preset.Id == Preset));
        foreach ((string pointer, string json) in Changes)
            draft.Set(pointer, JsonNode.Parse(json));
        return draft;
    }
}
