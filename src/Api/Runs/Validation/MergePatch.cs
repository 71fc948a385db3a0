using System.Text.Json.Nodes;

namespace OverfitWeb.Api.Runs.Validation;

/// <summary>JSON Merge Patch (RFC 7396).</summary>
internal static class MergePatch
{
    /// <summary>The target with the patch applied; neither is changed.</summary>
    public static JsonNode? Apply(JsonNode? target, JsonNode? patch)
    {
        if (patch is not JsonObject changes)
            return patch?.DeepClone();

        JsonObject result = target is JsonObject members ? (JsonObject)members.DeepClone() : [];
        foreach ((string name, JsonNode? value) in changes)
        {
            if (value is null)
                result.Remove(name);
            else
                result[name] = Apply(result[name], value);
        }

        return result;
    }

    /// <summary>Puts back what is missing: members of <paramref name="defaults"/> that <paramref name="given"/> does not have.</summary>
    public static JsonNode? Fill(JsonNode? given, JsonNode? defaults)
    {
        if (given is not JsonObject members || defaults is not JsonObject fallbacks)
            return given?.DeepClone();

        JsonObject result = (JsonObject)members.DeepClone();
        foreach ((string name, JsonNode? value) in fallbacks)
            result[name] = members.ContainsKey(name) ? Fill(members[name], value) : value?.DeepClone();
        return result;
    }
}
