using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Experiments;

/// <summary>Experiments that were made, the newest first.</summary>
public sealed partial class ExperimentTable
{
    /// <summary>The experiments.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<ExperimentSummary> Experiments { get; set; } = [];

    /// <summary>Ready-made ones, for their names.</summary>
    [Parameter]
    public IReadOnlyList<ReadyMadeResponse> ReadyMade { get; set; } = [];

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    private string Name(ExperimentSummary experiment) => experiment.Name.Length > 0
        ? experiment.Name
        : ReadyMade.FirstOrDefault(ready => ready.Id == experiment.ReadyMade)?.Name.Local() ?? L["Experiment_Nameless", $"{experiment.Id:N}"[^4..]];

    private static string Percent(ExperimentSummary experiment) => experiment.Progress.Fraction.ToString("0%", CultureInfo.InvariantCulture);
}
