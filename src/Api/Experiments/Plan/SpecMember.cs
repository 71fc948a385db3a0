using System.Text.Json;
using System.Text.Json.Nodes;

namespace OverfitWeb.Api.Experiments.Plan;

/// <summary>
/// Sets members of a spec by pointer: those that there are, and two that stand for <c>/model/hidden</c>: its length and the
/// width of its layers.
/// </summary>
internal static class SpecMember
{
    public const string Depth = "/model/depth";
    public const string Width = "/model/width";

    private const string Hidden = "/model/hidden";

    /// <summary>Width of layers where there was none.</summary>
    private const int UsualWidth = 100;

    public const int MostDepth = 100;

    /// <summary>Members that are set by the experiment itself.</summary>
    private static readonly string[] Own = ["/training/seed", "/name", "/tags", "/notes"];

    public static bool IsOwn(string pointer) =>
        Own.Any(own => pointer == own || pointer.StartsWith(own + "/", StringComparison.Ordinal));

    /// <summary>Whether an axis's pointer stands for another member.</summary>
    public static bool Stands(string axis, string member) =>
        axis is Depth or Width && member.StartsWith(Hidden, StringComparison.Ordinal);

    /// <summary>Whether somebody wrote into a spec what only an axis's pointer may be.</summary>
    public static bool StandsForAnother(string pointer) =>
        pointer.EndsWith(Depth, StringComparison.Ordinal) || pointer.EndsWith(Width, StringComparison.Ordinal);

    /// <summary>Whether an axis sets all of what an earlier one sets or sets a part of, so that its values are lost.</summary>
    public static bool Replaces(string axis, string earlier) => axis == earlier
        || earlier.StartsWith(axis + "/", StringComparison.Ordinal)
        || (axis == Hidden && earlier is Depth or Width)
        || (axis == Width && earlier.StartsWith(Hidden + "/", StringComparison.Ordinal));

    /// <summary>Pointers that an axis may have, to guess what a misspelt one was meant to be.</summary>
    public static IEnumerable<string> PointersOf(JsonNode spec) => [Depth, Width, .. Below(spec, "")];

    /// <summary>Whether a network can be so deep.</summary>
    public static bool IsDepth(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int layers) && layers is >= 0 and <= MostDepth;

    /// <summary>Sets a member.</summary>
    /// <param name="spec">A whole spec.</param>
    /// <param name="pointer">The member.</param>
    /// <param name="value">Its value; whether it fits is another check.</param>
    /// <returns>False where the spec has no such member.</returns>
    public static bool TrySet(JsonNode spec, string pointer, JsonElement value)
    {
        if (pointer is Depth or Width)
            return TrySetHidden(spec, pointer, value);
        string[] path = [.. pointer.Split('/').Skip(1).Select(Unescape)];
        if (path.Length == 0 || !pointer.StartsWith('/'))
            return false;
        JsonNode? parent = path[..^1].Aggregate((JsonNode?)spec, Step);
        JsonNode? given = JsonNode.Parse(value.GetRawText());
        switch (parent)
        {
            // A parameter that was left out is not written out where it has no default: the catalogue knows it.
            case JsonObject members when members.ContainsKey(path[^1]) || members.ContainsKey("kind"):
                members[path[^1]] = given;
                return true;
            case JsonArray items when int.TryParse(path[^1], out int index) && index >= 0 && index < items.Count:
                items[index] = given;
                return true;
            default:
                return false;
        }
    }

    private static bool TrySetHidden(JsonNode spec, string pointer, JsonElement value)
    {
        JsonArray hidden = spec["model"]!["hidden"]!.AsArray();
        if (pointer == Depth && !IsDepth(value))
            return false;
        JsonNode?[] layers = pointer == Depth
            ? [.. Enumerable.Range(0, value.GetInt32()).Select(layer => hidden.Count > 0 ? hidden[Math.Min(layer, hidden.Count - 1)]!.DeepClone() : UsualWidth)]
            : [.. hidden.Select(_ => JsonNode.Parse(value.GetRawText()))];
        spec["model"]!["hidden"] = new JsonArray(layers);
        return true;
    }

    private static IEnumerable<string> Below(JsonNode? node, string pointer) => node is not JsonObject members ? [] :
        members.SelectMany(member => (IEnumerable<string>)[$"{pointer}/{member.Key}", .. Below(member.Value, $"{pointer}/{member.Key}")]);

    private static JsonNode? Step(JsonNode? parent, string name) => parent switch
    {
        JsonObject members => members[name],
        JsonArray items when int.TryParse(name, out int index) && index >= 0 && index < items.Count => items[index],
        _ => null,
    };

    private static string Unescape(string name) =>
        name.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
