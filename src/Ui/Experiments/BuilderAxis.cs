using System.Text.Json;
using OverfitWeb.Contracts.Experiments;

namespace OverfitWeb.Ui.Experiments;

/// <summary>An axis in the form: a member with its values as text, or one that an address brought and that the form only shows.</summary>
public sealed class BuilderAxis
{
    /// <summary>The member.</summary>
    public string Pointer { get; set; } = AxisMember.All[0].Pointer;

    /// <summary>Its values, with commas between.</summary>
    public string Values { get; set; } = AxisMember.All[0].Values;

    /// <summary>Cases, a range or a draw, as the address gave it; null for one that is edited here.</summary>
    public ExperimentAxis? Given { get; init; }

    /// <summary>Whether the pointer is none of those offered.</summary>
    public bool IsOther => AxisMember.All.All(member => member.Pointer != Pointer);

    /// <summary>An axis of a request.</summary>
    public static BuilderAxis Of(ExperimentAxis axis) => axis is { Pointer: { } pointer, Values: { } values }
        ? new() { Pointer = pointer, Values = string.Join(", ", values.Select(value => value.GetRawText())) }
        : new() { Given = axis };

    /// <summary>Chooses a member, with the values that it is offered with.</summary>
    public void Choose(string pointer)
    {
        Pointer = pointer;
        Values = AxisMember.All.FirstOrDefault(member => member.Pointer == pointer)?.Values ?? "";
    }

    /// <summary>What is asked for. What is no JSON is taken for a text, and the service says what it thinks of it.</summary>
    public ExperimentAxis ToRequest() => Given ?? new() { Pointer = Pointer, Values = [.. Split(Values).Select(Value)] };

    private static JsonElement Value(string text)
    {
        try
        {
            return JsonElement.Parse(text);
        }
        catch (JsonException)
        {
            return JsonElement.Parse($"\"{JsonEncodedText.Encode(text)}\"");
        }
    }

    // Commas within brackets belong to a value, as in [100, 100].
    private static IEnumerable<string> Split(string text)
    {
        int depth = 0;
        int start = 0;
        for (int at = 0; at <= text.Length; at++)
        {
            if (at == text.Length || (text[at] == ',' && depth == 0))
            {
                if (text[start..at].Trim() is { Length: > 0 } value)
                    yield return value;
                start = at + 1;
            }
            else if (text[at] is '[' or '{')
            {
                depth++;
            }
            else if (text[at] is ']' or '}')
            {
                depth--;
            }
        }
    }
}
