using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Runs;

/// <summary>Where a run stands and how fast it goes.</summary>
public sealed partial class RunStatusBar
{
    /// <summary>The run.</summary>
    [Parameter, EditorRequired]
    public RunResponse Run { get; set; } = null!;

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    private double Percent => Run.Progress.TotalRecords > 0 ? 100.0 * Run.Progress.Records / Run.Progress.TotalRecords : 0;
}
