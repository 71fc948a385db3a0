using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;

namespace OverfitWeb.Ui.NewRun;

/// <summary>Text, or a list with commas between: of words or of numbers, as the member is.</summary>
public sealed partial class WordsField
{
    private string _text = "";

    /// <summary>What is allowed.</summary>
    [Parameter]
    public string Hint { get; set; } = "";

    /// <summary>Rows of the field.</summary>
    [Parameter]
    public int Lines { get; set; } = 1;

    /// <summary>What the member is made of.</summary>
    [Parameter]
    public WordsKind Kind { get; set; } = WordsKind.Text;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        JsonNode? value = Form.Draft[Pointer];
        if (!MergePatch.Same(Parse(_text), value))
            _text = RunDraft.Text(value);
    }

    private void Type(ChangeEventArgs change)
    {
        _text = change.Value as string ?? "";
        if (Kind == WordsKind.OptionalNumbers && _text.Trim().Length == 0)
            Form.Draft.Remove(Pointer);
        else
            Form.Draft.Set(Pointer, Parse(_text));
        Form.Touch();
    }

    private JsonNode? Parse(string text) => Kind switch
    {
        WordsKind.Text => JsonValue.Create(text),
        WordsKind.OptionalNumbers when text.Trim().Length == 0 => null,
        _ => new JsonArray([.. text.Split(',', StringSplitOptions.TrimEntries)
            .Where(item => item.Length > 0)
            .Select(item => Kind == WordsKind.Words ? JsonValue.Create(item) : Plain(item))]),
    };

    private static JsonNode Plain(string item) => JsonNode.Parse(RunDraft.Typed(item).ToJsonString(JsonSerializerOptions.Default))!;
}
