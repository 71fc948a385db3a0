using Bunit;
using OverfitWeb.Ui.Charts;
using OverfitWeb.Ui.Tests.Doubles;

namespace OverfitWeb.Ui.Tests.Charts;

public sealed class ChartTableTests : UiContext
{
    [Fact]
    public void A_mean_has_its_interval_beside_it_and_other_bands_stay_out()
    {
        ChartSeries gap = new("gap", "", RunPalette.Colors[0], LineStyle.Band, [new ChartPoint(0, 0.9, 0.1)]);
        ChartSeries interval = gap with { Key = "a/band", IntervalOf = "a", Points = [new ChartPoint(1, 0.9, 0.7)] };
        ChartSeries[] series =
        [
            gap,
            interval,
            new("a", "A", RunPalette.Colors[0], LineStyle.Test, [new ChartPoint(0, 0.5), new ChartPoint(1, 0.8)]),
            new("b", "B", RunPalette.Colors[1], LineStyle.Test, [new ChartPoint(1, 0.6)]),
        ];

        IRenderedComponent<ChartTable> table = Render<ChartTable>(parameters => parameters
            .Add(one => one.Title, "Accuracy")
            .Add(one => one.Series, series));

        Assert.Equal(["Epoch", "A", "A, 95 % interval", "B"], table.FindAll("thead th").Select(cell => cell.TextContent));
        Assert.Equal(["0", "0.500", "–", "–"], Row(0));
        Assert.Equal(["1", "0.800", "0.700 … 0.900", "0.600"], Row(1));

        IEnumerable<string> Row(int number) => table.FindAll("tbody tr")[number].Children.Select(cell => cell.TextContent);
    }
}
