using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OverfitWeb.Api.Wording;
using OverfitWeb.Contracts;

namespace OverfitWeb.Api.Runs.Validation;

/// <summary>
/// Compares JSON with the type that it is to become, member by member, and names everything that does not fit: the
/// serializer alone would stop at the first.
/// </summary>
internal static class JsonShape
{
    /// <summary>Checks a value.</summary>
    /// <param name="value">The JSON.</param>
    /// <param name="type">What it is to become; known to <see cref="ContractsJson"/>.</param>
    /// <param name="pointer">Where it stands in the body.</param>
    /// <param name="isPatch">A merge patch (RFC 7396): members may be missing, and null takes one away.</param>
    /// <param name="errors">Gets what is wrong.</param>
    /// <param name="mustFit">
    /// Whole numbers must fit their type: for what is read before its ranges are checked. Where ranges are checked on the
    /// JSON itself, they say more.
    /// </param>
    public static void Check(JsonElement value, Type type, string pointer, bool isPatch, RequestErrors errors, bool mustFit = false)
    {
        Type plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(JsonElement) || errors.IsFull)
            return;
        if (plain.IsEnum)
            CheckEnum(value, plain, pointer, errors);
        else if (plain == typeof(string))
            Require(value.ValueKind == JsonValueKind.String, value, pointer, Text.AText, errors);
        else if (plain == typeof(bool))
            Require(value.ValueKind is JsonValueKind.True or JsonValueKind.False, value, pointer, Text.ABoolean, errors);
        else if (plain == typeof(int) || plain == typeof(long))
            CheckWhole(value, plain, pointer, errors, mustFit);
        else if (plain == typeof(double))
            Require(value.ValueKind == JsonValueKind.Number, value, pointer, Text.ANumber, errors);
        else
            CheckStructure(value, TypeInfo(plain), pointer, isPatch, errors, mustFit);
    }

    /// <summary>The names of an enum's values on the wire.</summary>
    public static string[] Names(Type type) =>
        [.. Enum.GetValues(type).Cast<object>().Select(value => JsonSerializer.SerializeToElement(value, type, ContractsJson.Default).GetString()!)];

    private static JsonTypeInfo TypeInfo(Type type) =>
        ContractsJson.Default.GetTypeInfo(type) ?? throw new InvalidOperationException($"{type} is not on the wire.");

    private static void CheckStructure(JsonElement value, JsonTypeInfo type, string pointer, bool isPatch, RequestErrors errors, bool mustFit)
    {
        if (type.Kind == JsonTypeInfoKind.Enumerable)
        {
            if (!Require(value.ValueKind == JsonValueKind.Array, value, pointer, Text.AList, errors))
                return;
            int index = 0;
            // Lists are replaced whole, also by a patch, so their items are whole.
            foreach (JsonElement item in value.EnumerateArray())
                Check(item, type.ElementType!, JsonPointer.Item(pointer, index++), isPatch: false, errors, mustFit);
        }
        else if (Require(value.ValueKind == JsonValueKind.Object, value, pointer, Text.AnObject, errors))
        {
            CheckMembers(value, type, pointer, isPatch, errors, mustFit);
        }
    }

    private static void CheckMembers(JsonElement value, JsonTypeInfo type, string pointer, bool isPatch, RequestErrors errors, bool mustFit)
    {
        Dictionary<string, JsonPropertyInfo> known = type.Properties.Where(p => !p.IsExtensionData).ToDictionary(p => p.Name);
        bool isOpen = known.Count < type.Properties.Count;
        foreach (JsonProperty member in value.EnumerateObject())
        {
            string address = JsonPointer.Member(pointer, member.Name);
            if (!known.TryGetValue(member.Name, out JsonPropertyInfo? property))
            {
                if (!isOpen)
                    errors.Add(address, Texts.Of(Text.NoSuchMember) + NearestName.Hint(member.Name, known.Keys));
            }
            else if (member.Value.ValueKind != JsonValueKind.Null)
            {
                Check(member.Value, property.PropertyType, address, isPatch, errors, mustFit);
            }
            else if (!isPatch && !property.IsSetNullable)
            {
                errors.Add(address, Texts.Of(Text.NotNull));
            }
        }

        foreach (JsonPropertyInfo property in known.Values.Where(p => p.IsRequired && !isPatch && !value.TryGetProperty(p.Name, out _)))
            errors.Add(JsonPointer.Member(pointer, property.Name), Texts.Of(Text.Required));
    }

    private static void CheckWhole(JsonElement value, Type type, string pointer, RequestErrors errors, bool mustFit)
    {
        if (!Require(JsonNumber.IsWhole(value), value, pointer, Text.APlainWholeNumber, errors) || !mustFit)
            return;
        if (type == typeof(int) ? !value.TryGetInt32(out _) : !value.TryGetInt64(out _))
        {
            (long least, long most) = type == typeof(int) ? (int.MinValue, int.MaxValue) : (long.MinValue, long.MaxValue);
            errors.Add(pointer, Texts.Of(Text.MustBe, Texts.Of(Text.FromTo, Texts.Of(Text.AWholeNumber), least, most), JsonNumber.Show(value)));
        }
    }

    private static void CheckEnum(JsonElement value, Type type, string pointer, RequestErrors errors)
    {
        string[] names = Names(type);
        if (value.ValueKind != JsonValueKind.String || !names.Contains(value.GetString()))
            errors.Add(pointer, Texts.Of(Text.MustBe, Texts.Of(Text.OneOf, string.Join(", ", names)), JsonNumber.Show(value)));
    }

    private static bool Require(bool fits, JsonElement value, string pointer, Text expected, RequestErrors errors)
    {
        if (!fits)
            errors.Add(pointer, Texts.Of(Text.MustBe, Texts.Of(expected), JsonNumber.Show(value)));
        return fits;
    }
}
