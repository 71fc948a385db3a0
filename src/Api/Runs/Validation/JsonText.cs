using System.Text.Json;
using OverfitWeb.Api.Wording;

namespace OverfitWeb.Api.Runs.Validation;

/// <summary>What JSON's grammar lets through and no reader should: a member given twice, and text that is not Unicode.</summary>
internal static class JsonText
{
    public static void Check(JsonElement value, string pointer, RequestErrors errors)
    {
        if (errors.IsFull)
            return;
        switch (value.ValueKind)
        {
            case JsonValueKind.String when !IsText(value.GetString):
                errors.Add(pointer, Texts.Of(Text.NotUnicode));
                break;
            case JsonValueKind.Array:
                int index = 0;
                foreach (JsonElement item in value.EnumerateArray())
                    Check(item, JsonPointer.Item(pointer, index++), errors);
                break;
            case JsonValueKind.Object:
                CheckMembers(value, pointer, errors);
                break;
        }
    }

    private static void CheckMembers(JsonElement value, string pointer, RequestErrors errors)
    {
        HashSet<string> names = [];
        foreach (JsonProperty member in value.EnumerateObject())
        {
            if (!IsText(() => member.Name))
            {
                errors.Add(pointer, Texts.Of(Text.NotUnicode));
                continue;
            }

            string address = JsonPointer.Member(pointer, member.Name);
            if (!names.Add(member.Name))
                errors.Add(address, Texts.Of(Text.GivenTwice));
            Check(member.Value, address, errors);
        }
    }

    private static bool IsText(Func<string?> read)
    {
        try
        {
            return read()?.Contains('\0') != true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
