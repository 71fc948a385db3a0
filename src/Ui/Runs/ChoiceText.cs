using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Runs;

/// <summary>Choices and values of a spec as people say them: <c>L2 λ = 0.1</c>, <c>dropout 0.2</c>, <c>100×6</c>.</summary>
public static class ChoiceText
{
    /// <summary>Absent or empty.</summary>
    public const string None = "–";

    private const int FewestToFold = 3;

    // The same in every language.
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["l1"] = "L1",
        ["l2"] = "L2",
        ["linf"] = "L∞",
        ["relu"] = "ReLU",
        ["leakyRelu"] = "Leaky ReLU",
        ["gelu"] = "GELU",
        ["tanh"] = "tanh",
        ["he"] = "He",
        ["glorot"] = "Glorot",
        ["sgd"] = "SGD",
        ["adagrad"] = "AdaGrad",
        ["rmsprop"] = "RMSProp",
        ["adam"] = "Adam",
        ["adamw"] = "AdamW",
    };

    private static readonly Dictionary<string, string> Symbols = new(StringComparer.Ordinal)
    {
        ["lambda"] = "λ = ",
        ["l1Share"] = "α = ",
        ["scale"] = "w₀ = ",
        ["limit"] = "c = ",
        ["momentum"] = "μ = ",
        ["learningRate"] = "η = ",
        ["ratio"] = "",
    };

    /// <summary>A choice with its parameters.</summary>
    public static string Of(IStringLocalizer<UiText> localizer, KindSpec choice) => Of(localizer, choice.Kind, choice.Parameters ?? []);

    /// <summary>What the page calls a kind of the catalogue, or the kind itself where the catalogue has grown and the texts have not.</summary>
    public static string Name(IStringLocalizer<UiText> localizer, string kind) =>
        Names.TryGetValue(kind, out string? name) ? name : Known(localizer, $"Kind_{kind}", kind);

    /// <summary>A member's value: a choice in words, equal items folded, numbers by culture; a dash for nothing.</summary>
    public static string Of(IStringLocalizer<UiText> localizer, JsonElement? value) => value switch
    {
        null or { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => None,
        { ValueKind: JsonValueKind.String } => Word(localizer, value.Value.GetString()!),
        { ValueKind: JsonValueKind.Number } => value.Value.GetDouble().ToString("#,0.##########", CultureInfo.CurrentCulture),
        { ValueKind: JsonValueKind.True } => localizer["Value_Yes"],
        { ValueKind: JsonValueKind.False } => localizer["Value_No"],
        { ValueKind: JsonValueKind.Array } => List(localizer, value.Value),
        { ValueKind: JsonValueKind.Object } => Object(localizer, value.Value),
        _ => value.Value.GetRawText(),
    };

    /// <summary>A word that the catalogue lists for a member, such as <c>validationLoss</c>.</summary>
    public static string Word(IStringLocalizer<UiText> localizer, string word) =>
        word.Length == 0 ? None : Names.TryGetValue(word, out string? name) ? name : Known(localizer, $"Option_{word}", word);

    private static string Of(IStringLocalizer<UiText> localizer, string kind, IEnumerable<KeyValuePair<string, JsonElement>> parameters)
    {
        string said = string.Join(", ", parameters
            .Where(item => item.Value.ValueKind is not JsonValueKind.Null && !(item.Value.ValueKind == JsonValueKind.Array && item.Value.GetArrayLength() == 0))
            .Select(item => (Symbols.TryGetValue(item.Key, out string? symbol) ? symbol : $"{Known(localizer, $"Parameter_{item.Key}", item.Key)} ")
                + Of(localizer, (JsonElement?)item.Value)));
        return said.Length == 0 ? Name(localizer, kind) : $"{Name(localizer, kind)} {said}";
    }

    private static string Object(IStringLocalizer<UiText> localizer, JsonElement value)
    {
        IEnumerable<JsonProperty> members = value.EnumerateObject();
        return value.TryGetProperty("kind", out JsonElement kind)
            ? Of(localizer, kind.GetString()!, members.Where(member => member.Name != "kind").Select(member => KeyValuePair.Create(member.Name, member.Value)))
            : string.Join(", ", members.Select(member => $"{Known(localizer, $"Parameter_{member.Name}", member.Name)} {Of(localizer, (JsonElement?)member.Value)}"));
    }

    private static string List(IStringLocalizer<UiText> localizer, JsonElement list)
    {
        string[] items = [.. list.EnumerateArray().Select(item => Of(localizer, (JsonElement?)item))];
        return items.Length == 0 ? None
            : items.Length >= FewestToFold && items.All(item => item == items[0]) ? $"{items[0]}×{items.Length}"
            : string.Join(", ", items);
    }

    private static string Known(IStringLocalizer<UiText> localizer, string key, string otherwise)
    {
        LocalizedString text = localizer[key];
        return text.ResourceNotFound ? otherwise : text.Value;
    }
}
