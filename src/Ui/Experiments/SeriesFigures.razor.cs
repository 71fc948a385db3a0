using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Ui.Charts;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Experiments;

/// <summary>Measures against the number of networks or samples that are averaged.</summary>
public sealed partial class SeriesFigures
{
    private readonly ChartBoardState _board = new(Guid.NewGuid().ToString("N"), false, 0);

    /// <summary>The results, with series.</summary>
    [Parameter, EditorRequired]
    public ExperimentResults Results { get; set; } = null!;

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;
}
