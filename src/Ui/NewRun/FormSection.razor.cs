using Microsoft.AspNetCore.Components;

namespace OverfitWeb.Ui.NewRun;

/// <summary>A part of the form under a title; rarer ones are folded away until they hold a change or an error.</summary>
public sealed partial class FormSection
{
    private bool _open;
    private bool _wasWrong;
    private int _openings;

    /// <summary>What the tests find it by.</summary>
    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    /// <summary>What it is called.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>What lies within, for when it is folded.</summary>
    [Parameter]
    public string Summary { get; set; } = "";

    /// <summary>Whether it is folded at first.</summary>
    [Parameter]
    public bool Folded { get; set; }

    /// <summary>Its controls, by their names in lesson links.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<string> Controls { get; set; } = [];

    /// <summary>Members of the spec whose change or error opens it.</summary>
    [Parameter]
    public IReadOnlyList<string> Members { get; set; } = [];

    /// <summary>The fields.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <inheritdoc/>
    protected override void OnInitialized() => _open = Members.Any(Form.Draft.IsChanged);

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        bool wrong = Form.Errors.Pointers.Any(pointer => Members.Any(member => pointer.StartsWith(member, StringComparison.Ordinal)));
        if (wrong && !_wasWrong)
        {
            // The reader may have folded it by hand, which nobody here was told: drawn anew it is open.
            _open = true;
            _openings++;
        }

        _wasWrong = wrong;
    }
}
