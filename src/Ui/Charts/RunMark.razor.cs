using Microsoft.AspNetCore.Components;
using OverfitWeb.Ui.Layout;

namespace OverfitWeb.Ui.Charts;

/// <summary>A run's colour beside its name; another shape for each dash pattern.</summary>
public sealed partial class RunMark
{
    /// <summary>The run's colour.</summary>
    [Parameter, EditorRequired]
    public RunColor Color { get; set; } = null!;

    [CascadingParameter]
    private ThemeState Theme { get; set; } = new(false);
}
