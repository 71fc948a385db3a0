using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Experiments;

/// <summary>Where an experiment stands and how long it will take.</summary>
public sealed partial class ExperimentStatusBar
{
    /// <summary>The experiment.</summary>
    [Parameter, EditorRequired]
    public ExperimentResponse Experiment { get; set; } = null!;

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    private ExperimentProgress Progress => Experiment.Progress;

    private string Count => Progress.Runs == 0
        ? L["Experiment_Computed"]
        : L["Experiment_RunsOf", Progress.Succeeded + Progress.Failed + Progress.Canceled, Progress.Runs];
}
