using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Experiments;

/// <summary>Chooses what a picture shows.</summary>
public sealed partial class MeasureChoice
{
    /// <summary>What was measured.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<MeasureResponse> Measures { get; set; } = [];

    /// <summary>The id of the chosen one; null for the first.</summary>
    [Parameter]
    public string? Value { get; set; }

    /// <summary>Another was chosen.</summary>
    [Parameter]
    public EventCallback<string?> ValueChanged { get; set; }

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;
}
