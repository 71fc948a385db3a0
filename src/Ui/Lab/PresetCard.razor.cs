using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Catalog;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Charts;
using OverfitWeb.Ui.Recorded;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Lab;

/// <summary>One named experiment: what will happen as a measured picture, a sentence, a button.</summary>
public sealed partial class PresetCard
{
    /// <summary>The experiment.</summary>
    [Parameter, EditorRequired]
    public PresetResponse Preset { get; set; } = null!;

    /// <summary>The newest run of its setting, from any seed, that has succeeded; null for none.</summary>
    [Parameter]
    public RunResponse? Run { get; set; }

    /// <summary>Evenly spaced records of that run.</summary>
    [Parameter]
    public IReadOnlyList<MetricRecord>? Records { get; set; }

    /// <summary>Whether a start is under way.</summary>
    [Parameter]
    public bool Busy { get; set; }

    /// <summary>It shall be run.</summary>
    [Parameter]
    public EventCallback OnRun { get; set; }

    [Inject]
    private RunColors Colors { get; set; } = null!;

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    private bool HasRun => Run is not null && Records is { Count: > 1 };

    private RecordedCurve? Curve => HasRun ? RunCurve.Of(Records!) : RecordedCurves.Of(Preset.Id);

    private RunColor CurveColor => HasRun ? Colors.Of(Run!.Id) : RunPalette.Colors[0];

    private string Caption => L[HasRun ? "Preset_Last" : "Preset_Recorded", Curve!.Train[^1], Curve.Test[^1]];
}
