using System.Text.Json;

namespace OverfitWeb.Ui.Compare;

/// <summary>A member of a spec as a table cell says it.</summary>
public static class SpecValue
{
    /// <summary>Absent, null and empty are a dash; a choice is its kind with parameters; lists are joined.</summary>
    public static string Text(JsonElement? value) => value is { } element ? Text(element) : "–";

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => "–",
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Array => value.GetArrayLength() == 0 ? "–" : string.Join(", ", value.EnumerateArray().Select(Text)),
        JsonValueKind.Object => string.Join(' ', value.EnumerateObject().Select(Member)),
        _ => value.GetRawText(),
    };

    private static string Member(JsonProperty member) =>
        member.Name == "kind" ? Text(member.Value) : $"{member.Name}={Text(member.Value)}";
}
