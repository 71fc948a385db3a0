using Microsoft.AspNetCore.Components;
using OverfitWeb.Contracts.Experiments;

namespace OverfitWeb.Ui.Experiments;

/// <summary>The picture that fits an experiment.</summary>
public sealed partial class ExperimentFigure
{
    private string? _measure;

    /// <summary>The experiment.</summary>
    [Parameter, EditorRequired]
    public ExperimentResponse Experiment { get; set; } = null!;

    /// <summary>Its results.</summary>
    [Parameter, EditorRequired]
    public ExperimentResults Results { get; set; } = null!;

    /// <summary>What to look at first.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<MeasureResponse> Measures { get; set; } = [];

    private MeasureResponse Chosen => Results.Measures.FirstOrDefault(measure => measure.Id == _measure) ?? Measures[0];

    // Until there is something to draw, the groups with the newest numbers of their runs.
    private ExperimentPicture Picture => Results.Picture switch
    {
        _ when !HasPoints => ExperimentPicture.Ranking,
        ExperimentPicture.Series when Results.Series.Count == 0 => ExperimentPicture.Ranking,
        ExperimentPicture.HeatMap when Results.Grid is null => ExperimentPicture.Ranking,
        ExperimentPicture.Line when ResultLines.XOf(Results.Axes) < 0 => ExperimentPicture.Ranking,
        _ => Results.Picture,
    };

    private bool HasPoints => Results.Rows.Any(row => row.Measures.Count > 0);
}
