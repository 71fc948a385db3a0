using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;

namespace OverfitWeb.Ui.NewRun;

/// <summary>A member that is true or false.</summary>
public sealed partial class SwitchField
{
    private bool IsOn => Form.Draft[Pointer]?.GetValueKind() == JsonValueKind.True;

    private void Switch(ChangeEventArgs change)
    {
        Form.Draft.Set(Pointer, JsonValue.Create(change.Value is true));
        Form.Touch();
    }
}
