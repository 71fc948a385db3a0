using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Charts;
using OverfitWeb.Ui.Recorded;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Lab;

/// <summary>The picture of the document: two curves parting. The last run's, or before the first a recorded one that says so.</summary>
public sealed partial class HeroPicture
{
    private const string Usual = "overfit";

    /// <summary>The run that is shown; null for none yet.</summary>
    [Parameter]
    public RunResponse? Run { get; set; }

    /// <summary>Its records, or evenly spaced ones with the first and the last.</summary>
    [Parameter]
    public IReadOnlyList<MetricRecord>? Records { get; set; }

    [Inject]
    private RunColors Colors { get; set; } = null!;

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    private RunColor Color => Run is null ? RunPalette.Colors[0] : Colors.Of(Run.Id);

    private bool HasRun => Run is not null && Records is { Count: > 1 };

    private RecordedCurve? Shown => HasRun ? RunCurve.Of(Records!) : RecordedCurves.Of(Usual);

    private string Label => HasRun ? L["Hero_Alt", Records![^1].TrainAccuracy, Records[^1].TestAccuracy] : L["Hero_Recorded"];
}
