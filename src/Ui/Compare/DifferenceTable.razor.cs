using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Compare;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Charts;
using OverfitWeb.Ui.Layout;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Compare;

/// <summary>Only what differs in the specs: a row a member, a column a run.</summary>
public sealed partial class DifferenceTable
{
    /// <summary>The runs, in the order asked for.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<RunResponse> Runs { get; set; } = [];

    /// <summary>The members that differ.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<SpecDifference> Differences { get; set; } = [];

    [CascadingParameter]
    private ThemeState Theme { get; set; } = new(false);

    [Inject]
    private RunColors Colors { get; set; } = null!;

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;
}
