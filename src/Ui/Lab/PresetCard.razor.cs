using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Catalog;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Lab;

/// <summary>One named experiment: a sentence, what it gave last, a button.</summary>
public sealed partial class PresetCard
{
    /// <summary>The experiment.</summary>
    [Parameter, EditorRequired]
    public PresetResponse Preset { get; set; } = null!;

    /// <summary>The newest run made from it that has ended; null for none.</summary>
    [Parameter]
    public RunResponse? Latest { get; set; }

    /// <summary>Whether a start is under way.</summary>
    [Parameter]
    public bool Busy { get; set; }

    /// <summary>It shall be run.</summary>
    [Parameter]
    public EventCallback OnRun { get; set; }

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;
}
