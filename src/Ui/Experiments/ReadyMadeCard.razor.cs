using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Experiments;

/// <summary>An experiment that needs one button: its question, what it takes, the button.</summary>
public sealed partial class ReadyMadeCard
{
    /// <summary>The experiment.</summary>
    [Parameter, EditorRequired]
    public ReadyMadeResponse ReadyMade { get; set; } = null!;

    /// <summary>How large it is to be.</summary>
    [Parameter]
    public ExperimentScale Scale { get; set; }

    /// <summary>Whether a start is under way.</summary>
    [Parameter]
    public bool Busy { get; set; }

    /// <summary>It shall be started.</summary>
    [Parameter]
    public EventCallback OnStart { get; set; }

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    private ReadyMadeSize Size => Scale == ExperimentScale.Full ? ReadyMade.Full : ReadyMade.Small;
}
