using System.Globalization;
using System.Text.Json;
using OverfitWeb.Contracts.Catalog;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Learn;

namespace OverfitWeb.Ui.Lab;

/// <summary>What a verdict on a remedy needs: the network without it and with it, each from the same seeds.</summary>
/// <param name="Baseline">The preset without it.</param>
/// <param name="Remedy">The preset with it.</param>
public sealed record Judgement(string Baseline, string Remedy)
{
    /// <summary>Seeds a side: an interval of five pairs is narrow enough for the document's differences.</summary>
    public const int Seeds = 5;

    /// <summary>The document's first question: does weight decay help?</summary>
    public static readonly Judgement WeightDecay = new("overfit", "weight-decay");

    private static readonly Judgement[] All = [WeightDecay, new("overfit", "weight-decay-tuned"), new("no-dropout", "dropout")];

    /// <summary>The judgement that a finished run is a part of; null where its spec is not a preset's but for seed and precision.</summary>
    public static Judgement? Of(RunResponse run, IReadOnlyList<PresetResponse> presets) =>
        run is { Status: RunStatus.Succeeded, Lineage: null }
        && presets.FirstOrDefault(preset => preset.Id == run.Preset) is { } preset
        && SpecKey.OfAnyPrecision(run.Spec) == SpecKey.OfAnyPrecision(preset.Spec)
            ? All.FirstOrDefault(item => item.Remedy == run.Preset) ?? All.FirstOrDefault(item => item.Baseline == run.Preset)
            : null;

    /// <summary>Its runs, those without the remedy first.</summary>
    /// <param name="seed">The first seed.</param>
    /// <param name="precision">Of the arithmetic; null for the presets' own.</param>
    public IReadOnlyList<(string Preset, long Seed, CreateRunRequest Request)> Runs(long seed = 0, Precision? precision = null) =>
        [.. from preset in new[] { Baseline, Remedy }
            from each in Enumerable.Range(0, Seeds)
            let own = (seed + each) % (1L + uint.MaxValue)
            select (preset, own, new CreateRunRequest(preset, Training(own, precision)))];

    private static JsonElement Training(long seed, Precision? precision) => JsonElement.Parse(precision is { } chosen
        ? string.Create(CultureInfo.InvariantCulture, $$"""{"training":{"seed":{{seed}},"precision":"{{(chosen == Precision.Float64 ? "float64" : "float32")}}"} }""")
        : string.Create(CultureInfo.InvariantCulture, $$"""{"training":{"seed":{{seed}} } }"""));
}
