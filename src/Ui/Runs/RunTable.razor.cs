using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Charts;
using OverfitWeb.Ui.Layout;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Runs;

/// <summary>Runs as a table; on a phone, as a list.</summary>
public sealed partial class RunTable
{
    /// <summary>The runs.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyCollection<RunResponse> Runs { get; set; } = [];

    /// <summary>Those that are chosen.</summary>
    [Parameter]
    public IReadOnlyCollection<Guid> Chosen { get; set; } = [];

    /// <summary>One was chosen, or no longer.</summary>
    [Parameter]
    public EventCallback<Guid> OnToggle { get; set; }

    [CascadingParameter]
    private ThemeState Theme { get; set; } = new(false);

    [Inject]
    private RunColors Colors { get; set; } = null!;

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;
}
