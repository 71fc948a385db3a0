using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Runs;

/// <summary>Where a run stands: an icon and a word, no verdict colour.</summary>
public sealed partial class StatusBadge
{
    /// <summary>The status.</summary>
    [Parameter, EditorRequired]
    public RunStatus Status { get; set; }

    /// <summary>Why training ended, where that says more.</summary>
    [Parameter]
    public StopReason? StopReason { get; set; }

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    private string Text => StopReason == OverfitWeb.Contracts.Runs.StopReason.Diverged
        ? L["Stop_Diverged"]
        : L[$"Status_{Status}"];

    private string Icon => Status switch
    {
        RunStatus.Queued => Icons.Material.Outlined.Schedule,
        RunStatus.Running => Icons.Material.Outlined.PlayCircle,
        RunStatus.Paused => Icons.Material.Outlined.PauseCircle,
        RunStatus.Succeeded => Icons.Material.Outlined.CheckCircle,
        RunStatus.Failed => Icons.Material.Outlined.ErrorOutline,
        _ => Icons.Material.Outlined.Cancel,
    };
}
