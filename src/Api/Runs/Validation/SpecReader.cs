using System.Text.Json;
using System.Text.Json.Nodes;
using OverfitWeb.Api.Presets;
using OverfitWeb.Api.Wording;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Catalog;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs.Validation;

/// <summary>Reads a body of <c>POST /runs</c>: form, shape, ranges, kinds, size, in this order, and all that each of them finds.</summary>
internal static class SpecReader
{
    private static readonly JsonNode Defaults = JsonSerializer.SerializeToNode(new RunSpec(), ContractsJson.Default.RunSpec)!;

    public static SpecReading Read(JsonElement body)
    {
        RequestErrors errors = new();
        JsonText.Check(body, "", errors);
        if (errors.Any)
            return Refuse(errors);
        bool isPreset = body.ValueKind == JsonValueKind.Object
            && (body.TryGetProperty("preset", out _) || body.TryGetProperty("overrides", out _));
        return isPreset ? ReadPreset(body, errors) : ReadSpec(body, errors);
    }

    /// <summary>Reads a body of <c>{"overrides": {…}}</c>, which may be left out, over a spec that is there already.</summary>
    /// <param name="body">The body.</param>
    /// <param name="start">A resolved spec.</param>
    /// <param name="preset">The preset that it was made from, if any.</param>
    public static SpecReading ReadOverrides(JsonElement? body, RunSpec start, string? preset)
    {
        RequestErrors errors = new();
        JsonElement overrides = default;
        if (body is JsonElement given)
        {
            JsonText.Check(given, "", errors);
            JsonShape.Check(given, typeof(CloneRunRequest), "", isPatch: false, errors);
            if (errors.Any)
                return Refuse(errors);
            given.TryGetProperty("overrides", out overrides);
        }

        if (overrides.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
            overrides = JsonElement.Parse("{}");
        JsonShape.Check(overrides, typeof(RunSpec), "/overrides", isPatch: true, errors);
        return overrides.ValueKind == JsonValueKind.Object
            ? Merge(start, overrides, preset, "/overrides", errors)
            : Refuse(errors);
    }

    /// <summary>Reads overrides of a resolved spec.</summary>
    /// <param name="start">The spec.</param>
    /// <param name="overrides">A merge patch (RFC 7396) of the right shape.</param>
    /// <param name="preset">The preset that the spec was made from, if any.</param>
    /// <param name="prefix">Where the patch stands in the body.</param>
    /// <param name="errors">Gets what is wrong.</param>
    public static SpecReading Merge(RunSpec start, JsonElement overrides, string? preset, string prefix, RequestErrors errors) =>
        Complete(MergePatch.Apply(JsonSerializer.SerializeToNode(start, ContractsJson.Default.RunSpec), NodeOf(overrides)), preset, prefix, errors);

    public static SpecReading Refuse(RequestErrors errors) => new(null, null, errors, new());

    private static SpecReading ReadSpec(JsonElement body, RequestErrors errors)
    {
        JsonShape.Check(body, typeof(RunSpec), "", isPatch: false, errors);
        return body.ValueKind == JsonValueKind.Object ? Complete(NodeOf(body), null, "", errors) : Refuse(errors);
    }

    private static SpecReading ReadPreset(JsonElement body, RequestErrors errors)
    {
        JsonShape.Check(body, typeof(CreateRunRequest), "", isPatch: false, errors);
        if (!body.TryGetProperty("preset", out JsonElement name))
            errors.Add("/preset", Texts.Of(Text.RequiredBesideOverrides) + NearestName.Hint("", PresetList.Names));
        PresetResponse? preset = name.ValueKind == JsonValueKind.String ? PresetList.Find(name.GetString()!) : null;
        if (name.ValueKind == JsonValueKind.String && preset is null)
            errors.Add("/preset", Texts.Of(Text.NoSuchPreset, JsonNumber.Show(name)) + NearestName.Hint(name.GetString()!, PresetList.Names));
        if (!body.TryGetProperty("overrides", out JsonElement overrides) || overrides.ValueKind == JsonValueKind.Null)
            overrides = JsonElement.Parse("{}");
        JsonShape.Check(overrides, typeof(RunSpec), "/overrides", isPatch: true, errors);
        if (overrides.ValueKind != JsonValueKind.Object)
            return Refuse(errors);

        JsonNode? start = preset is null ? Defaults : JsonSerializer.SerializeToNode(preset.Spec, ContractsJson.Default.RunSpec);
        return Complete(MergePatch.Apply(start, NodeOf(overrides)), preset?.Id, "/overrides", errors);
    }

    private static SpecReading Complete(JsonNode? given, string? preset, string prefix, RequestErrors errors)
    {
        JsonNode whole = MergePatch.Fill(given, Defaults)!;
        JsonElement spec = JsonElement.Parse(whole.ToJsonString());
        foreach (SpecField field in SpecFields.All)
        {
            if (JsonPointer.Find(spec, field.Pointer) is JsonElement value)
                field.Check(value, prefix + field.Pointer, errors);
        }

        new KindCheck(spec, prefix, errors).Run();
        if (!errors.Any)
            TogetherCheck.Run(whole.Deserialize(ContractsJson.Default.RunSpec)!, prefix, errors);
        if (errors.Any)
            return Refuse(errors);

        RequestErrors excess = new();
        RunSpec resolved = SpecResolver.Resolve(whole);
        SpecSize.Of(resolved).Check(prefix, excess);
        return new(resolved, preset, errors, excess);
    }

    private static JsonObject NodeOf(JsonElement element) => JsonObject.Create(element.Clone())!;
}
