using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Learn;

/// <summary>One lesson: a few sentences and formulas beside the curves that show what they say.</summary>
public sealed partial class TopicPage
{
    /// <summary>Which one.</summary>
    [Parameter]
    public string Name { get; set; } = "";

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;
}
