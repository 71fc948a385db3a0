using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Charts;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Compare;

/// <summary>The runs of a comparison, one by one, with their newest numbers.</summary>
public sealed partial class ComparedRuns
{
    /// <summary>The runs, in the order asked for.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<RunResponse> Runs { get; set; } = [];

    /// <summary>Whether members are shown, which taking a run away does not change.</summary>
    [Parameter]
    public bool Members { get; set; }

    [Inject]
    private RunColors Colors { get; set; } = null!;

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;
}
