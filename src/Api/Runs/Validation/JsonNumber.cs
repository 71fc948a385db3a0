using System.Globalization;
using System.Text.Json;
using OverfitWeb.Api.Wording;

namespace OverfitWeb.Api.Runs.Validation;

/// <summary>Numbers as JSON writes them, and values as a sentence about them shows them.</summary>
internal static class JsonNumber
{
    private const int Longest = 40;

    /// <summary>Whether a value is a whole number as the serializer reads them, however large: ranges are another check.</summary>
    public static bool IsWhole(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number
        && value.GetRawText().AsSpan().TrimStart('-').IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>A number for a sentence: all digits, without exponent where that is readable.</summary>
    public static string Show(double value) =>
        Math.Abs(value) is >= 1e15 or (> 0 and < 1e-6)
            ? value.ToString("R", CultureInfo.InvariantCulture)
            : value.ToString("0.###############", CultureInfo.InvariantCulture);

    /// <summary>A value for a sentence, shortened.</summary>
    public static string Show(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => Texts.Of(Text.AnObject),
        JsonValueKind.Array => Texts.Of(Text.AList),
        _ when value.GetRawText() is { Length: > Longest } text => text[..Longest] + "…",
        _ => value.GetRawText(),
    };
}
