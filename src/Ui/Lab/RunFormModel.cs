using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Ui.Lab;

/// <summary>
/// What stands in the form, as typed. The service alone judges: what is not a number is sent as it was typed, and the
/// service's sentence comes back to the field.
/// </summary>
public sealed class RunFormModel
{
    private const string L2 = "l2";
    private const string Lambda = "lambda";
    private const string Ratio = "ratio";
    private const string SuggestedLambda = "0.1";
    private const string SuggestedRatio = "0.2";

    /// <summary>Far beyond what the service takes, so that it refuses, but no list that fills the memory.</summary>
    private const int MostLayersSent = 1000;

    private readonly RunSpec _preset;

    /// <summary>A form filled in from a preset.</summary>
    public RunFormModel(RunSpec preset)
    {
        _preset = preset;
        KindSpec? decay = preset.Penalties.FirstOrDefault(penalty => penalty.Kind == L2);
        UseWeightDecay = decay is not null;
        UseDropout = preset.Model.Dropout is not null;
        Text = new Dictionary<RunFormField, string>
        {
            [RunFormField.Name] = preset.Name,
            [RunFormField.TrainSize] = Invariant(preset.Dataset.TrainSize),
            [RunFormField.Depth] = Invariant(preset.Model.Hidden.Count),
            [RunFormField.Width] = Invariant(preset.Model.Hidden.Count > 0 ? preset.Model.Hidden[0] : 100),
            [RunFormField.Epochs] = Invariant(preset.Training.Epochs),
            [RunFormField.BatchSize] = Invariant(preset.Training.BatchSize),
            [RunFormField.LearningRate] = Invariant(preset.Optimizer.LearningRate ?? 0.01),
            [RunFormField.WeightDecay] = Parameter(decay, Lambda) ?? SuggestedLambda,
            [RunFormField.Dropout] = Parameter(preset.Model.Dropout, Ratio) ?? SuggestedRatio,
            [RunFormField.Seed] = Invariant(preset.Training.Seed),
        };
        Precision = preset.Training.Precision;
    }

    /// <summary>The typed fields.</summary>
    public Dictionary<RunFormField, string> Text { get; }

    /// <summary>Whether weights decay.</summary>
    public bool UseWeightDecay { get; set; }

    /// <summary>Whether neurons are dropped.</summary>
    public bool UseDropout { get; set; }

    /// <summary>Whether every start draws a new seed.</summary>
    public bool RollSeed { get; set; }

    /// <summary>
    /// Number of hidden layers; null for what is no such number. The wire knows widths only, so this alone the form judges.
    /// </summary>
    public int? Depth =>
        int.TryParse(Text[RunFormField.Depth], CultureInfo.InvariantCulture, out int depth) && depth >= 0 ? depth : null;

    /// <summary>Floating-point type.</summary>
    public Precision Precision { get; set; }

    /// <summary>Takes a seed that was drawn.</summary>
    public void Roll(long seed) => Text[RunFormField.Seed] = Invariant(seed);

    /// <summary>The members that differ from the preset, as a merge patch; null where none does.</summary>
    public JsonElement? Overrides()
    {
        var patch = new JsonObject();
        Dictionary<string, JsonNode?> before = new RunFormModel(_preset).Members();
        foreach ((string pointer, JsonNode? value) in Members())
        {
            if (value?.ToJsonString() != before[pointer]?.ToJsonString())
                Put(patch, pointer, value);
        }

        return patch.Count == 0 ? null : JsonDocument.Parse(patch.ToJsonString()).RootElement;
    }

    private Dictionary<string, JsonNode?> Members() => new()
    {
        ["/name"] = JsonValue.Create(Text[RunFormField.Name].Trim()),
        ["/dataset/trainSize"] = Number(RunFormField.TrainSize),
        ["/model/hidden"] = Hidden(),
        ["/model/dropout"] = UseDropout
            ? new JsonObject { ["kind"] = _preset.Model.Dropout?.Kind ?? "standard", [Ratio] = Number(RunFormField.Dropout) }
            : null,
        ["/penalties"] = UseWeightDecay
            ? new JsonArray(new JsonObject { ["kind"] = L2, [Lambda] = Number(RunFormField.WeightDecay) })
            : new JsonArray(),
        ["/optimizer/learningRate"] = Number(RunFormField.LearningRate),
        ["/training/epochs"] = Number(RunFormField.Epochs),
        ["/training/batchSize"] = Number(RunFormField.BatchSize),
        ["/training/seed"] = Number(RunFormField.Seed),
        ["/training/precision"] = JsonValue.Create(Precision == Precision.Float64 ? "float64" : "float32"),
    };

    private JsonArray Hidden() =>
        [.. Enumerable.Range(0, Math.Min(Depth ?? 0, MostLayersSent)).Select(_ => Number(RunFormField.Width))];

    private JsonValue Number(RunFormField field)
    {
        string text = Text[field].Trim();
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole))
            return JsonValue.Create(whole);
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number))
            return JsonValue.Create(number);
        return JsonValue.Create(text);
    }

    private static void Put(JsonObject patch, string pointer, JsonNode? value)
    {
        string[] names = pointer.Split('/')[1..];
        foreach (string name in names[..^1])
        {
            if (patch[name] is not JsonObject inner)
                patch[name] = inner = [];
            patch = inner;
        }

        patch[names[^1]] = value;
    }

    private static string Invariant(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);

    private static string? Parameter(KindSpec? kind, string name) =>
        kind?.Parameters is { } parameters && parameters.TryGetValue(name, out JsonElement value) ? value.GetRawText() : null;
}
