using System.Text.Json;
using Bunit;
using OverfitWeb.Ui.Charts;
using OverfitWeb.Ui.Tests.Doubles;

namespace OverfitWeb.Ui.Tests.Charts;

public sealed class LineChartTests : UiContext
{
    private readonly BunitJSModuleInterop _chart;

    public LineChartTests()
    {
        _chart = JSInterop.SetupModule("./js/chart.js").SetupModule("create", _ => true);
        _chart.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void Only_new_points_are_sent()
    {
        IRenderedComponent<LineChart> chart = Show(Line(0.1, 0.2));
        chart.Render(parameters => parameters.Add(item => item.Series, [Line(0.1, 0.2, 0.3)]));

        Assert.Single(Calls("begin"));
        Assert.Equal(["[[0,0.1,1,0.2]]", "[[2,0.3]]"], Calls("append").Select(Sent));
    }

    [Fact]
    public void Nothing_new_sends_nothing()
    {
        IRenderedComponent<LineChart> chart = Show(Line(0.1));
        chart.Render(parameters => parameters.Add(item => item.Series, [Line(0.1)]));

        Assert.Single(Calls("append"));
    }

    [Fact]
    public void Another_line_begins_anew_with_all_points()
    {
        IRenderedComponent<LineChart> chart = Show(Line(0.1, 0.2));
        chart.Render(parameters => parameters.Add(item => item.Series, [Line(0.1, 0.2), Line(0.5) with { Key = "other" }]));

        Assert.Equal(2, Calls("begin").Count);
        Assert.Equal("[[0,0.1,1,0.2],[0,0.5]]", Sent(Calls("append")[^1]));
    }

    [Fact]
    public void One_line_that_is_called_as_its_chart_is_not_named_twice()
    {
        IRenderedComponent<LineChart> chart = Show(Line(0.1) with { Name = "accuracy" });
        Assert.Empty(chart.FindAll(".chart-legend li"));

        chart.Render(parameters => parameters.Add(item => item.Series, [Line(0.1) with { Name = "accuracy" }, Line(0.1) with { Key = "b", Name = "other" }]));
        Assert.Equal(2, chart.FindAll(".chart-legend li").Count);
    }

    [Fact]
    public void A_band_sends_both_edges_and_has_no_legend()
    {
        var band = new ChartSeries("band", "", RunPalette.Colors[0], LineStyle.Band, [new ChartPoint(0, 0.9, 0.7)]);

        IRenderedComponent<LineChart> chart = Show(band, Line(0.9));

        Assert.Equal("[[0,0.7,0.9],[0,0.9]]", Sent(Calls("append")[0]));
        Assert.Single(chart.FindAll(".chart-legend li"));
    }

    [Fact]
    public void A_screen_reader_hears_the_last_values() =>
        Assert.Contains("line: 0.200 at epoch 1", Show(Line(0.1, 0.2)).Find("[role=img]").GetAttribute("aria-label"), StringComparison.Ordinal);

    private static ChartSeries Line(params double[] values) => new(
        "line", "line", RunPalette.Colors[0], LineStyle.Train, [.. values.Select((value, at) => new ChartPoint(at, value))]);

    private static string Sent(JSRuntimeInvocation call) => JsonSerializer.Serialize(call.Arguments[0]);

    private IReadOnlyList<JSRuntimeInvocation> Calls(string name) => [.. _chart.Invocations[name]];

    private IRenderedComponent<LineChart> Show(params ChartSeries[] series) => Render<LineChart>(parameters => parameters
        .Add(item => item.Title, "Accuracy")
        .Add(item => item.Series, series));
}
