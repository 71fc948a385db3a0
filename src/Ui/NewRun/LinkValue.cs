using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OverfitWeb.Ui.NewRun;

/// <summary>
/// A member of a spec as an address shows it: <c>0.1</c>, <c>100*6,50</c>, <c>l2(lambda:0.1),l1(lambda:0.01)</c>,
/// <c>none</c>. Text other than plain words stands between exclamation marks, with !! for one. The signs are those that
/// browsers leave as they are in a query.
/// </summary>
public static class LinkValue
{
    private const string Null = "none";
    private const int FewestToFold = 3;

    /// <summary>Writes a value: null, a scalar, a choice (an object with <c>kind</c>) or a list of these.</summary>
    public static string Write(JsonNode? value) => value is JsonArray list ? List(list, ",") : Item(value);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isList">Whether the member is a list: one item alone looks like the item.</param>
    /// <exception cref="FormatException">It is no such text.</exception>
    public static JsonNode? Read(string text, bool isList) => new LinkReader(text).Read(isList);

    private static string List(JsonArray list, string separator)
    {
        if (list.Count == 0)
            return Null;

        var runs = new List<(string Text, int Count)>();
        foreach (string item in list.Select(Item))
        {
            if (runs.Count > 0 && runs[^1].Text == item)
                runs[^1] = (item, runs[^1].Count + 1);
            else
                runs.Add((item, 1));
        }

        return string.Join(separator, runs.SelectMany(run => run.Count >= FewestToFold
            ? [$"{run.Text}*{run.Count.ToString(CultureInfo.InvariantCulture)}"]
            : Enumerable.Repeat(run.Text, run.Count)));
    }

    private static string Item(JsonNode? value) => value switch
    {
        null => Null,
        JsonObject choice => Choice(choice),
        _ => value.GetValueKind() == JsonValueKind.String ? Word(value.GetValue<string>()) : value.ToJsonString(),
    };

    private static string Choice(JsonObject choice)
    {
        var text = new StringBuilder(Word(choice["kind"]!.GetValue<string>())).Append('(');
        foreach ((string name, JsonNode? value) in choice.Where(member => member.Key != "kind"))
        {
            if (text[^1] != '(')
                text.Append(',');
            // A list within a choice ends with its sign, so that one item alone is told from the item.
            text.Append(Word(name)).Append(':').Append(value is JsonArray list ? List(list, "~") + "~" : Item(value));
        }

        return text.Append(')').ToString();
    }

    private static string Word(string text) =>
        LinkReader.IsPlain(text) ? text : $"!{text.Replace("!", "!!", StringComparison.Ordinal)}!";
}
