using System.Globalization;
using System.Text.Json;

namespace OverfitWeb.Ui.Compare;

/// <summary>A member of a spec beside the baseline's.</summary>
public static class SpecValue
{
    /// <summary>A number's difference from the baseline's, such as <c>Δ +2,700</c>; null where the two are no numbers or equal.</summary>
    public static string? Delta(JsonElement? value, JsonElement? baseline) =>
        value is { ValueKind: JsonValueKind.Number } number && baseline is { ValueKind: JsonValueKind.Number } from
        && number.GetDouble() - from.GetDouble() is var delta and not 0
            ? $"Δ {Math.Round(delta, 10).ToString("+#,0.##########;−#,0.##########", CultureInfo.CurrentCulture)}"
            : null;
}
