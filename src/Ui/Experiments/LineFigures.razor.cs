using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Ui.Charts;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Experiments;

/// <summary>The measures of an experiment over one axis, the first one large, all under one crosshair.</summary>
public sealed partial class LineFigures
{
    private readonly ChartBoardState _board = new(Guid.NewGuid().ToString("N"), false, 0);
    private ResultLines _lines = null!;
    private IReadOnlyList<IReadOnlyList<ChartSeries>> _series = [];

    /// <summary>The results; one of their axes has numbers.</summary>
    [Parameter, EditorRequired]
    public ExperimentResults Results { get; set; } = null!;

    /// <summary>What is drawn.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<MeasureResponse> Measures { get; set; } = [];

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        _lines = new(Results, L);
        _series = [.. Measures.Select(_lines.Of)];
    }

    // Train and test share a chart, as everywhere.
    private string Title(MeasureResponse measure) => measure.Id switch
    {
        "testAccuracy" => L["Accuracy"],
        "testLoss" => L["Loss"],
        _ => measure.Name.Local(),
    };

    private int Decimals(MeasureResponse measure, int place) =>
        MeasureText.Decimals(measure, _series[place].SelectMany(line => line.Points).Max(point => point.Y) ?? 0);
}
