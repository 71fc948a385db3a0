using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Runs;

/// <summary>The newest numbers of a run, and its best, which is said to be peeking.</summary>
public sealed partial class RunNumbers
{
    /// <summary>The run.</summary>
    [Parameter, EditorRequired]
    public RunResponse Run { get; set; } = null!;

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;
}
