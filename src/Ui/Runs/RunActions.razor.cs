using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Runs;

/// <summary>What can be done with a run.</summary>
public sealed partial class RunActions
{
    /// <summary>The run.</summary>
    [Parameter, EditorRequired]
    public RunResponse Run { get; set; } = null!;

    /// <summary>Whether a request is under way.</summary>
    [Parameter]
    public bool Busy { get; set; }

    /// <summary>It shall stop.</summary>
    [Parameter]
    public EventCallback OnCancel { get; set; }

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    private bool Stopping => Run.Desired == DesiredState.Cancel;
}
