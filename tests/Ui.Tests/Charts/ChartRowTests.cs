using OverfitWeb.Ui.Charts;

namespace OverfitWeb.Ui.Tests.Charts;

public sealed class ChartRowTests
{
    [Fact]
    public void Lines_of_different_lengths_are_aligned_by_epoch()
    {
        IReadOnlyList<ChartRow> rows = ChartRow.Align([Line((0, 0.1), (2, 0.3)), Line((0, 0.5), (1, 0.6))]);

        Assert.Equal([0, 1, 2], rows.Select(row => row.X));
        Assert.Equal([0.1, 0.5], rows[0].Points.Select(point => point?.Y));
        Assert.Equal([null, 0.6], rows[1].Points.Select(point => point?.Y));
        Assert.Equal([0.3, null], rows[2].Points.Select(point => point?.Y));
    }

    private static ChartSeries Line(params (double X, double Y)[] points) => new(
        "k", "n", RunPalette.Colors[0], LineStyle.Plain, [.. points.Select(point => new ChartPoint(point.X, point.Y))]);
}
