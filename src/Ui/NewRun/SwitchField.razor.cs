using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;

namespace OverfitWeb.Ui.NewRun;

/// <summary>A member that is true or false.</summary>
public sealed partial class SwitchField
{
    private ElementReference _input;

    /// <summary>Where it stands in the spec.</summary>
    [Parameter, EditorRequired]
    public string Pointer { get; set; } = "";

    /// <summary>What it is called.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>What the browser and the tests find it by.</summary>
    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    private bool IsOn => Form.Draft[Pointer]?.GetValueKind() == JsonValueKind.True;

    private string? Error => Form.ErrorAt(Pointer);

    /// <inheritdoc/>
    protected override void OnInitialized() => Join(Pointer, () => _input.FocusAsync());

    private void Switch(ChangeEventArgs change)
    {
        Form.Draft.Set(Pointer, JsonValue.Create(change.Value is true));
        Form.Touch();
    }
}
