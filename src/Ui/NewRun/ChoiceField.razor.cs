using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace OverfitWeb.Ui.NewRun;

/// <summary>One of the words that the catalogue lists for a member.</summary>
public sealed partial class ChoiceField
{
    private string Value => RunDraft.Text(Form.Draft[Pointer]);

    // A word from a link that is none of the options is shown as it is: the service will say what is allowed.
    private IEnumerable<string> Options => (Form.Field(Pointer)?.Options ?? []).Union([Value]);

    private string OptionText(string option)
    {
        LocalizedString text = L[$"Option_{option}"];
        return text.ResourceNotFound ? option : text.Value;
    }

    private void Choose(ChangeEventArgs change)
    {
        Form.Draft.Set(Pointer, JsonValue.Create(change.Value as string));
        Form.Touch();
    }
}
