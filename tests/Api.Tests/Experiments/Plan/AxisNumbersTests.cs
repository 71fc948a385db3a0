using OverfitWeb.Api.Experiments.Plan;
using OverfitWeb.Contracts.Experiments;

namespace OverfitWeb.Api.Tests.Experiments.Plan;

public sealed class AxisNumbersTests
{
    [Theory]
    [InlineData(0.0001, 1, 5, AxisScale.Log, false, "0.0001, 0.001, 0.01, 0.1, 1")]
    [InlineData(0.01, 1, 4, AxisScale.Log, false, "0.01, 0.0464159, 0.215443, 1")]
    [InlineData(-1, 1, 5, AxisScale.Linear, false, "-1, -0.5, 0, 0.5, 1")]
    [InlineData(10, 1000, 5, AxisScale.Log, true, "10, 32, 100, 316, 1000")]
    [InlineData(1, 3, 9, AxisScale.Linear, true, "1, 2, 3")]
    public void A_range_is_spread_evenly_on_its_scale_and_has_both_ends(
        double from, double to, int count, AxisScale scale, bool integer, string expected) => Assert.Equal(
            expected,
            string.Join(", ", AxisNumbers.Of(new AxisRange { From = from, To = to, Count = count, Scale = scale, Integer = integer })));

    [Fact]
    public void Draws_are_spread_evenly_on_their_scale_from_one_end_to_the_other()
    {
        double[] linear = Draw(new() { From = 2, To = 4 });
        double[] log = Draw(new() { From = 0.001, To = 10, Scale = AxisScale.Log });
        double[] whole = Draw(new() { From = 1, To = 4, Integer = true });

        // The middle of 2,000 even draws is off by 1 % of their range with a standard deviation of 1.1 %.
        Assert.InRange(linear.Average(), 2.95, 3.05);
        Assert.InRange(log.Average(Math.Log10), -1.1, -0.9);
        Assert.True(linear.Min() is >= 2 and < 2.05 && linear.Max() is <= 4 and > 3.95);
        Assert.True(log.Min() is >= 0.001 and < 0.0012 && log.Max() is <= 10 and > 8);
        Assert.Equal([1, 2, 3, 4], whole.Distinct().Order());
        Assert.All(whole.CountBy(number => number), pair => Assert.InRange(pair.Value, 430, 570));
    }

    [Fact]
    public void The_same_seed_draws_the_same_and_more_points_begin_with_them()
    {
        AxisDraw draw = new() { From = 0, To = 1 };

        double[] few = Draw(draw, points: 5);

        Assert.Equal(few, Draw(draw, points: 5));
        Assert.Equal(few, Draw(draw, points: 9)[..5]);
        Assert.NotEqual(few, Draw(draw, points: 5, seed: 8));
        Assert.NotEqual(few, Draw(draw, points: 5, pointer: "/other"));
    }

    private static double[] Draw(AxisDraw draw, int points = 2000, long seed = 7, string pointer = "/optimizer/learningRate") =>
        [.. AxisNumbers.Of(draw, pointer, new() { Points = points, Seed = seed }).Select(number => number.GetDouble())];
}
