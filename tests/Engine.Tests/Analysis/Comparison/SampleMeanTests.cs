using System.Text.Json;
using OverfitWeb.Engine.Analysis.Comparison;

namespace OverfitWeb.Engine.Tests.Analysis.Comparison;

public sealed class SampleMeanTests
{
    [Fact]
    public void Mean_error_p_and_intervals_are_those_of_SciPys_paired_test() =>
        Assert.All(ScipyCases.Root.GetProperty("paired").EnumerateArray(), expected =>
        {
            SampleMean mean = new(Reference.Array(expected, "differences"));
            ScipyCases.AssertNear(expected.Number("mean"), mean.Mean);
            ScipyCases.AssertNear(expected.Number("standardError"), mean.StandardError);
            ScipyCases.AssertNear(expected.Number("p"), mean.PValue);
            foreach (JsonElement interval in expected.GetProperty("intervals").EnumerateArray())
            {
                Estimate estimate = mean.Interval(interval.Number("confidence"));
                ScipyCases.AssertNear(interval.Number("low"), estimate.Low);
                ScipyCases.AssertNear(interval.Number("high"), estimate.High);
            }
        });

    [Theory]
    [InlineData(0.1)]
    [InlineData(-0.3)]
    public void Equal_values_have_no_spread(double value)
    {
        SampleMean mean = new([value, value, value]);

        Assert.Equal(0, mean.StandardError);
        Assert.Equal(0, mean.PValue);
        Assert.Equal(new Estimate(value, value, value), mean.Interval(0.999));
    }

    [Fact]
    public void Nothing_but_zeros_shows_nothing()
    {
        SampleMean mean = new([0, 0]);

        Assert.Equal(1, mean.PValue);
        Assert.Equal(new Estimate(0, 0, 0), mean.Interval(0.95));
    }

    [Fact]
    public void The_variance_is_not_taken_smaller_than_told()
    {
        SampleMean mean = new([0.01, 0.01, 0.01], leastVariance: 3e-6);

        ScipyCases.AssertNear(1e-3, mean.StandardError);
        ScipyCases.AssertNear(Student.TwoSidedP(10, 2), mean.PValue);
        Assert.Equal(new SampleMean([0, 1, 2], 0).StandardError, new SampleMean([0, 1, 2], 0.5).StandardError);
    }

    [Fact]
    public void A_single_value_is_a_mean_without_an_interval()
    {
        SampleMean mean = new([0.25]);

        Assert.Null(mean.StandardError);
        Assert.Equal(1, mean.PValue);
        Assert.Equal(new Estimate(0.25, null, null), mean.Interval(0.95));
    }

    [Fact]
    public void Nothing_has_no_mean() => Assert.Throws<ArgumentException>(() => new SampleMean([]));
}
