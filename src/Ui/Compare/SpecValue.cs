using System.Globalization;
using System.Text.Json;

namespace OverfitWeb.Ui.Compare;

/// <summary>A member of a spec as a table cell says it.</summary>
public static class SpecValue
{
    /// <summary>Absent, null and empty are a dash; a choice is its kind with parameters; lists are joined.</summary>
    public static string Text(JsonElement? value) => value is { } element ? Text(element) : "–";

    /// <summary>A number's difference from the baseline's, such as <c>Δ +2,700</c>; null where the two are no numbers or equal.</summary>
    public static string? Delta(JsonElement? value, JsonElement? baseline) =>
        value is { ValueKind: JsonValueKind.Number } number && baseline is { ValueKind: JsonValueKind.Number } from
        && number.GetDouble() - from.GetDouble() is var delta and not 0
            ? $"Δ {Math.Round(delta, 10).ToString("+#,0.##########;−#,0.##########", CultureInfo.CurrentCulture)}"
            : null;

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
