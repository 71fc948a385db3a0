using System.Text.Json;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Catalog;
using OverfitWeb.Ui.NewRun;

namespace OverfitWeb.Ui.Tests.NewRun;

public sealed class SliderScaleTests
{
    [Fact]
    public void A_rate_goes_by_one_two_five_and_never_to_a_forbidden_end() => Assert.Equal(
        [0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10],
        SliderScale.Stops(Number(0, 10, 0.01) with { LogScale = true, ExclusiveMinimum = true }));

    [Fact]
    public void A_strength_may_be_zero() =>
        Assert.Equal(0, SliderScale.Stops(Number(0, 10, 0.1) with { LogScale = true })[0]);

    [Fact]
    public void Where_the_default_is_a_three_it_goes_by_one_three_ten() => Assert.Equal(
        [1, 3, 10, 30, 100, 300, 1000, 3000, 10_000, 30_000, 60_000],
        SliderScale.Stops(Number(1, 60_000, 300) with { LogScale = true, Type = ParameterType.Integer }));

    [Fact]
    public void A_ratio_goes_in_even_steps_up_to_below_its_end()
    {
        IReadOnlyList<double> stops = SliderScale.Stops(Number(0, 1, 0.5) with { ExclusiveMaximum = true });

        Assert.Equal([0, 0.05, 0.1, 0.15], stops.Take(4));
        Assert.Equal(0.95, stops[^1]);
    }

    [Fact]
    public void A_few_whole_numbers_go_one_by_one() =>
        Assert.Equal(Enumerable.Range(1, 14).Select(value => (double)value), SliderScale.Stops(Number(1, 14, 2) with { Type = ParameterType.Integer }));

    [Fact]
    public void A_tiny_default_is_reached_without_being_asked_for() =>
        Assert.Contains(1e-8, SliderScale.Stops(Number(0, 1, 1e-8) with { ExclusiveMinimum = true }));

    [Theory]
    [InlineData(0.011, 0.01)]
    [InlineData(0.4, 0.5)]
    [InlineData(0, 0)]
    [InlineData(99, 10)]
    public void The_slider_stands_at_the_nearest_stop(double value, double stop)
    {
        IReadOnlyList<double> stops = SliderScale.Stops(Number(0, 10, 0.1) with { LogScale = true });

        Assert.Equal(stop, stops[SliderScale.Nearest(stops, value)]);
    }

    private static CatalogParameter Number(double low, double high, double usual) => new()
    {
        Name = "x",
        Description = new LocalizedText("", ""),
        Type = ParameterType.Number,
        Minimum = low,
        Maximum = high,
        Default = JsonSerializer.SerializeToElement(usual),
    };
}
