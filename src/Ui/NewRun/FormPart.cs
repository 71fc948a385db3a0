using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.NewRun;

/// <summary>A part of the form that follows its state.</summary>
public abstract class FormPart : ComponentBase, IDisposable
{
    private string _pointer = "";
    private Func<ValueTask>? _focus;

    /// <summary>What the parts share.</summary>
    [CascadingParameter]
    protected FormState Form { get; set; } = null!;

    /// <summary>The texts.</summary>
    [Inject]
    protected IStringLocalizer<UiText> L { get; set; } = null!;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_focus is not null)
            Form.Forget(_pointer, _focus);
        GC.SuppressFinalize(this);
    }

    /// <summary>It is the field of a member: errors there stand beside it, and the cursor finds it.</summary>
    protected void Join(string pointer, Func<ValueTask> focus)
    {
        (_pointer, _focus) = (pointer, focus);
        Form.Register(pointer, focus);
    }
}
