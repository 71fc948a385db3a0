using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Charts;

/// <summary>A chart's numbers, for those who cannot see it or want to read them off.</summary>
public sealed partial class ChartTable
{
    /// <summary>What is measured.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>The chart's lines.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<ChartSeries> Series { get; set; } = [];

    /// <summary>Digits behind the point.</summary>
    [Parameter]
    public int Decimals { get; set; } = Digits.Usual;

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    private IReadOnlyList<ChartSeries> Lines => [.. Series.Where(series => series.Style != LineStyle.Band)];

    private IReadOnlyList<ChartRow> Rows => ChartRow.Align(Lines);
}
