using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Ui.Charts;
using OverfitWeb.Ui.Layout;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Experiments;

/// <summary>A measure over two axes: a table whose cells are painted, so that it can be read as well as seen.</summary>
public sealed partial class HeatMap
{
    private double _low;
    private double _high;

    /// <summary>The results, with a grid.</summary>
    [Parameter, EditorRequired]
    public ExperimentResults Results { get; set; } = null!;

    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public MeasureResponse Measure { get; set; } = null!;

    /// <summary>Tools in its head.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    [CascadingParameter]
    private ThemeState Theme { get; set; } = new(false);

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    private AxisResponse Rows => Results.Axes[0];

    private AxisResponse Columns => Results.Axes[1];

    private string Gradient => $"linear-gradient(to right, {string.Join(", ", HeatColors.Stops.Select(stop => HeatColors.At(stop, Theme.IsDark).Back))})";

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        double[] values = [.. Results.Rows.Select(row => row.Measures.GetValueOrDefault(Measure.Id)?.Mean).OfType<double>()];
        (_low, _high) = values.Length == 0 ? (0, 1) : (values.Min(), values.Max());
    }

    private MeasureEstimate? EstimateOf(int row) => Results.Rows[row].Measures.GetValueOrDefault(Measure.Id);

    private string? Half(int row) => EstimateOf(row) is { Low: { } low, High: { } high } estimate
        ? Digits.Text((high - low) / 2, MeasureText.Decimals(Measure, estimate.Mean))
        : null;

    private string? Paint(int row)
    {
        if (EstimateOf(row) is not { } estimate)
            return null;
        (string back, string ink) = HeatColors.At(_high > _low ? Place(estimate.Mean) : 0.5, Theme.IsDark);
        return $"background:{back};color:{ink}";
    }

    private double Place(double value) => Measure.Log && _low > 0
        ? Math.Log(value / _low) / Math.Log(_high / _low)
        : (value - _low) / (_high - _low);
}
