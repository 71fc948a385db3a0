using Microsoft.AspNetCore.Components;

namespace OverfitWeb.Ui.Layout;

/// <summary>
/// A term that says what it means under the pointer, by keyboard focus and by touch (WCAG 1.4.13): <c>js/terms.js</c> shows
/// the definition that stands after it.
/// </summary>
public sealed partial class Term
{
    private readonly string _definition = $"term-{Guid.NewGuid():N}";

    /// <summary>The term.</summary>
    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    /// <summary>What it means, in a sentence; null for a word that explains itself.</summary>
    [Parameter, EditorRequired]
    public string? Help { get; set; }
}
