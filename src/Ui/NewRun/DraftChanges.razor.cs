using System.Text.Json;
using System.Text.Json.Nodes;
using OverfitWeb.Ui.Compare;
using OverfitWeb.Ui.Runs;

namespace OverfitWeb.Ui.NewRun;

/// <summary>What differs from the preset: in a lesson, too, what the hidden controls are set to.</summary>
public sealed partial class DraftChanges
{
    private IEnumerable<(string Pointer, string Before, string After)> Changes =>
        DraftLink.Changes(Form.Draft).Select(change => (change.Pointer, Text(change.Before), Text(change.After)));

    private string Text(JsonNode? value) => ChoiceText.Of(L, value is null ? null : JsonElement.Parse(value.ToJsonString()));

    private string Name(string pointer) => SpecMember.Name(pointer, L);
}
