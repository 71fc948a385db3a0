using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;
using OverfitWeb.Contracts.Compare;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Compare;

/// <summary>A verdict as a word with an icon; green and red for help and harm alone.</summary>
public sealed partial class VerdictChip
{
    /// <summary>The verdict.</summary>
    [Parameter, EditorRequired]
    public VerdictCode Code { get; set; }

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    private string Icon => Code switch
    {
        VerdictCode.Helped => Icons.Material.Outlined.TrendingUp,
        VerdictCode.Hurt => Icons.Material.Outlined.TrendingDown,
        VerdictCode.OnlyNarrowedTheGap => Icons.Material.Outlined.UnfoldLess,
        VerdictCode.Undertrained => Icons.Material.Outlined.HourglassEmpty,
        VerdictCode.NoClearDifference => Icons.Material.Outlined.TrendingFlat,
        _ => Icons.Material.Outlined.HelpOutline,
    };
}
