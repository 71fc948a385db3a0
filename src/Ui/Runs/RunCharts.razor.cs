using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Charts;
using OverfitWeb.Ui.Live;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Runs;

/// <summary>Everything that a run's records say, as curves over one epoch axis.</summary>
public sealed partial class RunCharts
{
    private const double LargePenalty = 3;

    private RunMarks _marks = new(null, null, null);

    /// <summary>The picture of the document comes first: four charts more would keep it back.</summary>
    private bool _isFirstDrawn;

    /// <summary>A penalty many times the loss would press the loss flat.</summary>
    private bool _isPenaltyLarge;

    private IReadOnlyList<ChartSeries> _accuracy = [];
    private IReadOnlyList<ChartSeries> _loss = [];
    private IReadOnlyList<ChartSeries> _gap = [];
    private IReadOnlyList<ChartSeries> _norms = [];
    private IReadOnlyList<ChartSeries> _rate = [];
    private IReadOnlyList<ChartSeries> _noise = [];
    private IReadOnlyList<ChartSeries> _members = [];
    private IReadOnlyList<ChartMark> _accuracyMarks = [];
    private IReadOnlyList<ChartMark> _lossMarks = [];

    /// <summary>The run.</summary>
    [Parameter, EditorRequired]
    public RunResponse Run { get; set; } = null!;

    /// <summary>Its records.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<MetricRecord> Records { get; set; } = [];

    /// <summary>Its colour.</summary>
    [Parameter, EditorRequired]
    public RunColor Color { get; set; } = null!;

    /// <summary>The first of the charts is there.</summary>
    [Parameter]
    public EventCallback OnDrawn { get; set; }

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    /// <summary>Room for the epochs to come; a run that has ended, perhaps early, fills the axis with what it has.</summary>
    private double? LastEpoch => Run.Status.IsEnded() ? null : Run.Progress.TotalRecords - 1;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        string key = Run.Id.ToString("N");
        bool validated = Run.Spec.Dataset.ValidationSize > 0;
        _accuracy = [.. RunCurves.Accuracy(key, L["Train"], L["Test"], Color, Records, band: true)];
        _loss = [.. RunCurves.Loss(key, L["Train"], L["Test"], Color, Records)];
        if (validated)
        {
            _accuracy = [.. _accuracy, RunCurves.Validation(key, L["Validation"], Color, Records, record => record.ValidationAccuracy)];
            _loss = [.. _loss, RunCurves.Validation(key, L["Validation"], Color, Records, record => record.ValidationLoss)];
        }

        if (Run.Spec.Penalties.Count > 0)
            _loss = [.. _loss, RunCurves.PenalizedLoss(key, L["Loss_Penalized"], Color, Records)];
        _isPenaltyLarge = Records.Count > 0 && Records.Max(record => record.Penalty) > LargePenalty * Records.Max(record => record.TestLoss);
        _gap = [RunCurves.Gap(key, L["Gap"], Color, Records)];
        _norms = [.. RunCurves.Norms(key, layer => L["Layer_Number", layer], Records)];
        _rate = [RunCurves.LearningRate(key, L["Rate"], Color, Records)];
        _noise = [.. RunCurves.LabelNoise(key, L["Noise_Clean"], L["Noise_Memorized"], Color, Records)];
        _members = [.. RunCurves.Members(key, L["Members_Average"], L["Members_Vote"], number => L["Members_One", number], Color, Records)];
        Mark();
    }

    private Task ShowRestAsync()
    {
        _isFirstDrawn = true;
        return OnDrawn.InvokeAsync();
    }

    private void Mark()
    {
        _marks = RunMarks.Of(Records);
        var accuracy = new List<ChartMark>();
        var loss = new List<ChartMark>();
        if (_marks.LowestLoss is { TestLoss: { } lowest } record)
        {
            accuracy.Add(new ChartMark(record.Epoch, null, L["Mark_Loss"], Color));
            loss.Add(new ChartMark(record.Epoch, null, L["Mark_Loss"], Color));
            loss.Add(new ChartMark(record.Epoch, lowest, "", Color));
        }

        if (_marks.Best is { } best)
            accuracy.Add(new ChartMark(best.Epoch, best.TestAccuracy, L["Mark_Best"], Color));
        (_accuracyMarks, _lossMarks) = (accuracy, loss);
    }
}
