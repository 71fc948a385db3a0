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
    private IReadOnlyList<MeasureResponse> _shown = [];
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
        string?[] beside = [.. Measures.Select(measure => _lines.TrainBeside(measure)?.Id)];
        _shown = [.. Measures.Where(measure => !beside.Contains(measure.Id))];
        _series = [.. _shown.Select(_lines.Of)];
    }

    // Train and test share a chart, as everywhere.
    private string Title(MeasureResponse measure) => _lines.TrainBeside(measure) is null ? measure.Name.Local() : measure.Id switch
    {
        "testAccuracy" => L["Accuracy"],
        _ => L["Loss"],
    };

    // Accuracies from 0 to 1, and nothing that is measured begins below 0 unless it goes there.
    private double? YMin(MeasureResponse measure) =>
        Results.Rows.Any(row => row.Measures.GetValueOrDefault(measure.Id)?.Mean < 0) ? null : 0;

    private int Decimals(MeasureResponse measure, int place) =>
        MeasureText.Decimals(measure, _series[place].SelectMany(line => line.Points).Max(point => point.Y) ?? 0);
}
