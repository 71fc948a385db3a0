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

    // Neither losses nor accuracies are negative, though their intervals may be: the axis ends where the measure does.
    private double? YMin(MeasureResponse measure) => Results.Series
        .Select(series => series.Measures.GetValueOrDefault(measure.Id)?.Low)
        .Any(low => low is not null && low.Any(value => value < 0)) ? 0 : null;
}
