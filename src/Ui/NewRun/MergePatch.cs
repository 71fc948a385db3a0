using System.Text.Json.Nodes;

namespace OverfitWeb.Ui.NewRun;

/// <summary>What turns one spec into another, as RFC 7396 (JSON Merge Patch) says it.</summary>
public static class MergePatch
{
    /// <summary>The members of <paramref name="after"/> that differ; null for those that are gone. Empty for equals.</summary>
    public static JsonObject Between(JsonObject before, JsonObject after)
    {
        var patch = new JsonObject();
        foreach ((string name, JsonNode? value) in after)
        {
            JsonNode? old = before[name];
            if (Same(old, value))
                continue;
            patch[name] = old is JsonObject oldObject && value is JsonObject newObject
                ? Between(oldObject, newObject)
                : value?.DeepClone();
        }

        foreach ((string name, JsonNode? value) in before)
        {
            if (value is not null && !after.ContainsKey(name))
                patch[name] = null;
        }

        return patch;
    }

    /// <summary>Whether two values are equal; the order of an object's members does not matter.</summary>
    public static bool Same(JsonNode? one, JsonNode? other) => JsonNode.DeepEquals(one, other);
}
