using System.Text.Json;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs;

/// <summary>A merge patch of a run's details (RFC 7396).</summary>
internal sealed class RunPatch
{
    private static readonly string[] Pointers = ["/name", "/tags", "/notes"];

    private readonly JsonElement _patch;

    private RunPatch(JsonElement patch) => _patch = patch;

    /// <summary>Reads it by the ranges that a spec's members have.</summary>
    /// <returns>The patch; null if something is wrong with it.</returns>
    public static RunPatch? Read(JsonElement body, RequestErrors errors)
    {
        JsonText.Check(body, "", errors);
        JsonShape.Check(body, typeof(UpdateRunRequest), "", isPatch: true, errors);
        foreach (SpecField field in SpecFields.All.Where(field => Pointers.Contains(field.Pointer)))
        {
            if (JsonPointer.Find(body, field.Pointer) is JsonElement value)
                field.Check(value, field.Pointer, errors);
        }

        return errors.Any ? null : new(body.Clone());
    }

    /// <summary>The details with the patch applied: null takes one back to its default.</summary>
    public RunDetails ApplyTo(RunDetails details)
    {
        UpdateRunRequest given = _patch.Deserialize(ContractsJson.Default.UpdateRunRequest)!;
        return new(
            Has("name") ? given.Name ?? "" : details.Name,
            Has("tags") ? given.Tags ?? [] : details.Tags,
            Has("notes") ? given.Notes ?? "" : details.Notes,
            Has("pinned") ? given.Pinned ?? false : details.Pinned);
    }

    private bool Has(string member) => _patch.TryGetProperty(member, out _);
}
