using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace OverfitWeb.Api.Runs;

/// <summary>The last run of a page: its place in the order. Opaque to clients.</summary>
/// <param name="OrderBy">The order that it belongs to, as the client asked for it.</param>
/// <param name="Key">The run's value in that order; JSON null if it has none.</param>
/// <param name="Id">The run, where values are equal.</param>
internal sealed record ListCursor(string OrderBy, JsonElement Key, Guid Id)
{
    private const int Longest = 4096;

    public override string ToString() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(new object[] { OrderBy, Key, Id }));

    public static bool TryParse(string text, [NotNullWhen(true)] out ListCursor? cursor)
    {
        cursor = null;
        if (text.Length > Longest || !Base64Url.IsValid(text))
            return false;
        try
        {
            JsonElement parts = JsonElement.Parse(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)));
            if (parts.ValueKind != JsonValueKind.Array
                || parts.GetArrayLength() != 3
                || parts[0].ValueKind != JsonValueKind.String
                || parts[2].ValueKind != JsonValueKind.String
                || !parts[2].TryGetGuid(out Guid id))
                return false;
            cursor = new(parts[0].GetString()!, parts[1], id);
            return true;
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
        {
            return false;
        }
    }
}
