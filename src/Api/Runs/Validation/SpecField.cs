using System.Text.Json;
using OverfitWeb.Api.Wording;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Catalog;

namespace OverfitWeb.Api.Runs.Validation;

/// <summary>A member of the spec that is a plain value or a list of them, with what is allowed.</summary>
/// <param name="Pointer">Where it stands in a spec.</param>
/// <param name="Type">Its JSON type.</param>
/// <param name="Description">What it means.</param>
internal sealed record SpecField(string Pointer, ParameterType Type, LocalizedText Description)
{
    /// <summary>Smallest number, also in a list.</summary>
    public double Minimum { get; init; } = double.NegativeInfinity;

    /// <summary>Largest number.</summary>
    public double Maximum { get; init; } = double.PositiveInfinity;

    /// <summary>Most characters of a text, also in a list.</summary>
    public int LongestText { get; init; } = int.MaxValue;

    /// <summary>Most items of a list.</summary>
    public int MostItems { get; init; } = int.MaxValue;

    /// <summary>Values that a choice allows.</summary>
    public IReadOnlyList<string>? Options { get; init; }

    public bool LogScale { get; init; }

    /// <summary>Whether texts are names in a list: not blank, and without the comma that parts them in an address.</summary>
    public bool IsWord { get; init; }

    /// <summary>Says what is wrong with a value of the right type; one of a wrong type is left to <see cref="JsonShape"/>.</summary>
    public void Check(JsonElement value, string pointer, RequestErrors errors)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            if (value.GetArrayLength() > MostItems)
                errors.Add(pointer, Texts.Of(Text.TooManyItems, MostItems, value.GetArrayLength()));
            int index = 0;
            foreach (JsonElement item in value.EnumerateArray())
                CheckOne(item, JsonPointer.Item(pointer, index++), errors);
        }
        else
        {
            CheckOne(value, pointer, errors);
        }
    }

    private void CheckOne(JsonElement value, string pointer, RequestErrors errors)
    {
        bool fits = value.ValueKind switch
        {
            JsonValueKind.Number => value.GetDouble() is double number && number >= Minimum && number <= Maximum,
            JsonValueKind.String => value.GetString() is string text && text.Length <= LongestText && Options?.Contains(text) != false && (!IsWord || IsAWord(text)),
            _ => true,
        };
        if (!fits)
            errors.Add(pointer, Sentence(value));
    }

    private string Sentence(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => Texts.Of(
            Text.MustBe, Texts.Of(Text.FromTo, Noun, JsonNumber.Show(Minimum), JsonNumber.Show(Maximum)), JsonNumber.Show(value)),
        _ when Options is not null => Texts.Of(Text.MustBe, Texts.Of(Text.OneOf, string.Join(", ", Options)), JsonNumber.Show(value)),
        _ when value.GetString()!.Length <= LongestText => Texts.Of(Text.NotAWord),
        _ => Texts.Of(Text.TooLong, LongestText, value.GetString()!.Length),
    };

    private static bool IsAWord(string text) => !string.IsNullOrWhiteSpace(text) && !text.Contains(',', StringComparison.Ordinal);

    private string Noun => Texts.Of(Type is ParameterType.Integer or ParameterType.IntegerList ? Text.AWholeNumber : Text.ANumber);
}
