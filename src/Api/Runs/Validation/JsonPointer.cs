using System.Globalization;
using System.Text.Json;

namespace OverfitWeb.Api.Runs.Validation;

/// <summary>Addresses within JSON (RFC 6901).</summary>
internal static class JsonPointer
{
    private const int LongestName = 100;

    public static string Member(string parent, string name)
    {
        string shown = name.Length > LongestName ? name[..LongestName] + "…" : name;
        return $"{parent}/{shown.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
    }

    public static string Item(string parent, int index) => string.Create(CultureInfo.InvariantCulture, $"{parent}/{index}");

    /// <summary>The value at a pointer of plain member names; null where there is none.</summary>
    public static JsonElement? Find(JsonElement root, string pointer)
    {
        JsonElement value = root;
        foreach (string name in pointer.Split('/').Skip(1))
        {
            if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(name, out value))
                return null;
        }

        return value;
    }
}
