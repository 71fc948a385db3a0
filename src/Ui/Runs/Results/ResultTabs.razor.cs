using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Analysis;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Api;
using OverfitWeb.Ui.Charts;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Runs.Results;

/// <summary>What a run learned, a tab a question. Only the tab that is looked at is read from the service.</summary>
public sealed partial class ResultTabs
{
    private const int Mistakes = 60;

    private static readonly ResultTab[] All = Enum.GetValues<ResultTab>();

    private readonly ElementReference[] _buttons = new ElementReference[All.Length];
    private readonly Dictionary<(Guid, AnalysisChoice), AnalysisResult> _read = [];
    private ResultTab _chosen = ResultTab.Log;
    private WeightsChoice _weights;
    private ImagesChoice _images;

    /// <summary>The run.</summary>
    [Parameter, EditorRequired]
    public RunResponse Run { get; set; } = null!;

    /// <summary>Its records.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<MetricRecord> Records { get; set; } = [];

    [Inject]
    private AnalysisClient Analysis { get; set; } = null!;

    [Inject]
    private RunColors Colors { get; set; } = null!;

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    private ResultTab[] Tabs => Run.HasWeights ? All : [ResultTab.Log];

    private ResultTab Chosen => Run.HasWeights ? _chosen : ResultTab.Log;

    private AnalysisChoice Choice => new(_weights, _images);

    /// <inheritdoc/>
    protected override void OnInitialized() => _chosen = Run.HasWeights ? ResultTab.Mistakes : ResultTab.Log;

    /// <summary>Three tabs show parts of one analysis: it is read once.</summary>
    private async Task<AnalysisResult> ReadAsync(CancellationToken cancel)
    {
        (Guid, AnalysisChoice) key = (Run.Id, Choice);
        if (!_read.TryGetValue(key, out AnalysisResult? result))
            _read[key] = result = await Analysis.GetAnalysisAsync(Run.Id, Choice, cancel);
        return result;
    }

    private async Task MoveAsync(KeyboardEventArgs key)
    {
        ResultTab[] tabs = Tabs;
        int at = Array.IndexOf(tabs, Chosen);
        int? next = key.Key switch
        {
            "ArrowRight" => (at + 1) % tabs.Length,
            "ArrowLeft" => (at + tabs.Length - 1) % tabs.Length,
            "Home" => 0,
            "End" => tabs.Length - 1,
            _ => null,
        };
        if (next is not { } to)
            return;
        _chosen = tabs[to];
        await _buttons[(int)_chosen].FocusAsync();
    }
}
