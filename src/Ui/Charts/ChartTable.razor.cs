using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Charts;

/// <summary>A chart's numbers, for those who cannot see it or want to read them off.</summary>
public sealed partial class ChartTable
{
    /// <summary>More rows than anybody reads slow the page down; the CSV has all.</summary>
    private const int MostRows = 1000;

    private IReadOnlyList<ChartRow> _rows = [];
    private int _thinned = 1;

    /// <summary>What is measured.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>The chart's lines.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<ChartSeries> Series { get; set; } = [];

    /// <summary>What the first column is; null for epochs.</summary>
    [Parameter]
    public string? XTitle { get; set; }

    /// <summary>Digits behind the point.</summary>
    [Parameter]
    public int Decimals { get; set; } = Digits.Usual;

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    private IReadOnlyList<ChartSeries> Lines =>
        [.. Series.Where(series => series.Name.Length > 0).SelectMany(line => Series.Where(band => band.IntervalOf == line.Key).Prepend(line))];

    private IEnumerable<ChartRow> Shown => _rows.Where((_, at) => at % _thinned == 0 || at == _rows.Count - 1);

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        _rows = ChartRow.Align(Lines);
        _thinned = Math.Max(1, (_rows.Count + MostRows - 1) / MostRows);
    }

    private string Head(ChartSeries series) => series.IntervalOf is { } key
        ? L["Chart_Interval", Series.First(line => line.Key == key).Name]
        : series.Name;

    private string Text(ChartPoint? point) => point switch
    {
        { Low: { } low } band => $"{Digits.Text(low, Decimals)} … {Digits.Text(band.Y, Decimals)}",
        _ => Digits.Text(point?.Y, Decimals),
    };
}
