using System.Globalization;
using System.Text.Json.Nodes;

namespace OverfitWeb.Ui.NewRun;

/// <summary>Members of a spec by JSON pointer (RFC 6901). Names in a spec need no escapes.</summary>
public static class SpecPath
{
    /// <summary>The member, null where there is none.</summary>
    public static JsonNode? Find(JsonNode? spec, string pointer)
    {
        foreach (string name in Names(pointer))
        {
            spec = spec switch
            {
                JsonObject parent => parent[name],
                JsonArray list when int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < list.Count => list[index],
                _ => null,
            };
        }

        return spec;
    }

    /// <summary>Sets the member; objects on the way that are missing are made.</summary>
    public static void Put(JsonObject spec, string pointer, JsonNode? value)
    {
        string[] names = Names(pointer);
        JsonNode parent = spec;
        foreach (string name in names[..^1])
        {
            parent = parent switch
            {
                JsonArray list => list[Index(name)]!,
                _ => parent[name] ??= new JsonObject(),
            };
        }

        if (parent is JsonArray items)
            items[Index(names[^1])] = value;
        else
            parent[names[^1]] = value;
    }

    private static int Index(string name) => int.Parse(name, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string[] Names(string pointer) => pointer.Split('/')[1..];
}
