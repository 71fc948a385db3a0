using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Experiments;

/// <summary>Groups in the order of a measure: the mean in its interval, and every seed. Its numbers stand in the table below it.</summary>
public sealed partial class RankingChart
{
    private Reach _reach = Reach.Around([]);
    private double? _baseline;

    /// <summary>The groups, the best first.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<Standing> Rows { get; set; } = [];

    /// <summary>What they are ranked by.</summary>
    [Parameter, EditorRequired]
    public MeasureResponse Measure { get; set; } = null!;

    /// <summary>Tools in its head.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    private string Summary => $"{Measure.Name.Local()}. " + string.Join(". ", Rows.Select(row => $"{row.Name}: {MeasureText.Estimate(Measure, row.Estimate)}"));

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        _baseline = Rows.FirstOrDefault(row => row.IsBaseline)?.Estimate?.Mean;
        _reach = Reach.Around(Rows.SelectMany(row => row.Estimate is { } estimate
            ? estimate.Members.OfType<double>().Append(estimate.Mean).Concat(Ends(estimate))
            : []));
    }

    // With two seeds an interval can be many times wider than anything to be seen: then it runs off the edge, as it does
    // where the measure ends.
    private IEnumerable<double> Ends(MeasureEstimate estimate)
    {
        if (estimate is not { Low: { } low, High: { } high })
            yield break;
        double[] seeds = [.. estimate.Members.OfType<double>()];
        double most = 4 * (seeds.Max() - seeds.Min());
        yield return Possible.Of(Measure, Math.Max(low, estimate.Mean - most));
        yield return Possible.Of(Measure, Math.Min(high, estimate.Mean + most));
    }

    private string Left(double value) => $"left:{Percent(_reach.Place(value))}";

    private string Width(double low, double high) => $"width:{Percent(_reach.Place(high) - _reach.Place(low))}";

    private static string Percent(double fraction) => (100 * fraction).ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
