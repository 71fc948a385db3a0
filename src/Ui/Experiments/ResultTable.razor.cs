using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Experiments;

/// <summary>What was measured, with verdicts; the number of seeds leads to the runs, beside those of the baseline.</summary>
public sealed partial class ResultTable
{
    /// <summary>The results.</summary>
    [Parameter, EditorRequired]
    public ExperimentResults Results { get; set; } = null!;

    /// <summary>The measures to be shown.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<MeasureResponse> Measures { get; set; } = [];

    /// <summary>Numbers of the groups in the order of a ranking; null for their own order.</summary>
    [Parameter]
    public IReadOnlyList<int>? Order { get; set; }

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    private IEnumerable<ResultRow> Ordered => Order is null ? Results.Rows : Order.Select(number => Results.Rows[number]);

    private IEnumerable<Guid> RunsOf(ResultRow row) =>
        Results.Baseline is { } baseline && baseline != row.Group ? [.. Results.Rows[baseline].Runs, .. row.Runs] : row.Runs;
}
