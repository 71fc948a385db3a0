using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Catalog;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Ui.NewRun;

/// <summary>
/// What stands in the form: a preset's spec with changes, as typed. The service alone judges: what is not a number stays
/// text, is sent as text, and the service's sentence comes back to its field.
/// </summary>
public sealed class RunDraft
{
    /// <summary>Most runs that one start queues.</summary>
    public const int MostRuns = 100;

    private readonly JsonObject _before;

    /// <summary>A preset without changes.</summary>
    public RunDraft(PresetResponse preset)
    {
        Preset = preset;
        _before = Whole(preset.Spec);
        Spec = Whole(preset.Spec);
    }

    /// <summary>Where it started.</summary>
    public PresetResponse Preset { get; }

    /// <summary>The whole spec.</summary>
    public JsonObject Spec { get; }

    /// <summary>The preset's whole spec.</summary>
    public JsonObject BeforeSpec => _before;

    /// <summary>Number of runs, from as many seeds.</summary>
    public int Runs { get; set; } = 1;

    /// <summary>Whether every start draws a new seed.</summary>
    public bool Roll { get; set; }

    /// <summary>The member at a JSON pointer.</summary>
    public JsonNode? this[string pointer] => SpecPath.Find(Spec, pointer);

    /// <summary>Changes a member.</summary>
    public void Set(string pointer, JsonNode? value) => SpecPath.Put(Spec, pointer, Canonical(value));

    /// <summary>Leaves a member out, so that what leaving it out means holds.</summary>
    public void Remove(string pointer) =>
        (SpecPath.Find(Spec, pointer[..pointer.LastIndexOf('/')]) as JsonObject)?.Remove(pointer[(pointer.LastIndexOf('/') + 1)..]);

    /// <summary>Whether a member differs from the preset's.</summary>
    public bool IsChanged(string pointer) => !MergePatch.Same(this[pointer], SpecPath.Find(_before, pointer));

    /// <summary>The member as the preset has it.</summary>
    public JsonNode? Before(string pointer) => SpecPath.Find(_before, pointer);

    /// <summary>A body of <c>POST /runs</c> for each run: seeds follow each other, and ensembles share no member.</summary>
    public IEnumerable<CreateRunRequest> Requests()
    {
        for (int run = 0; run < Runs; run++)
            yield return Request(run);
    }

    /// <summary>The body for the run of that number, from 0.</summary>
    public CreateRunRequest Request(int run = 0)
    {
        var spec = (JsonObject)Spec.DeepClone();
        if (run > 0 && Whole("/training/seed") is { } seed)
            SpecPath.Put(spec, "/training/seed", JsonValue.Create(seed + (run * (Whole("/model/members") ?? 1))));
        JsonObject patch = MergePatch.Between(_before, spec);
        return new CreateRunRequest(Preset.Id, patch.Count == 0 ? null : JsonDocument.Parse(patch.ToJsonString()).RootElement);
    }

    /// <summary>What was typed as a number if it is one, else as text.</summary>
    public static JsonNode Typed(string text)
    {
        text = text.Trim();
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole))
            return JsonValue.Create(whole);
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number))
            return JsonValue.Create(number);
        return JsonValue.Create(text);
    }

    /// <summary>A value as a text field shows it.</summary>
    public static string Text(JsonNode? value) => value switch
    {
        null => "",
        JsonArray list => string.Join(", ", list.Select(Text)),
        _ when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        _ when Number(value) is { } number && Math.Abs(number) is >= 1e-12 and < 1e15 =>
            number.ToString("0.##################", CultureInfo.InvariantCulture),
        _ => value.ToJsonString(),
    };

    /// <summary>A number, null for what is none.</summary>
    public static double? Number(JsonNode? value) =>
        value?.GetValueKind() == JsonValueKind.Number && double.TryParse(value.ToJsonString(), CultureInfo.InvariantCulture, out double number)
            ? number
            : null;

    private long? Whole(string pointer) => Number(this[pointer]) is { } number && number == Math.Floor(number) && Math.Abs(number) < 1e15
        ? (long)number
        : null;

    private static JsonObject Whole(RunSpec spec) =>
        JsonNode.Parse(JsonSerializer.Serialize(spec, ContractsJson.Default.RunSpec))!.AsObject();

    // One notation for one number: values are compared as they are written.
    private static JsonNode? Canonical(JsonNode? value) => value is null ? null : JsonNode.Parse(value.ToJsonString());
}
