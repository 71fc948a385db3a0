using Microsoft.AspNetCore.Components;

namespace OverfitWeb.Ui.NewRun;

/// <summary>The field of one member of the spec: errors there stand beside it, and the cursor finds it.</summary>
public abstract class MemberField : FormPart
{
    /// <summary>Where the member stands in the spec.</summary>
    [Parameter, EditorRequired]
    public string Pointer { get; set; } = "";

    /// <summary>What it is called.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>What the browser and the tests find it by.</summary>
    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    /// <summary>Where the cursor goes.</summary>
    protected ElementReference Input { get; set; }

    /// <summary>What is wrong with it; null for nothing.</summary>
    protected string? Error => Form.ErrorAt(Pointer);

    /// <inheritdoc/>
    protected override void OnInitialized() => Join(Pointer, () => Input.FocusAsync());
}
