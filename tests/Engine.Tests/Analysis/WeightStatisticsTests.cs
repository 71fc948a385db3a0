using System.Text.Json;
using OverfitWeb.Engine.Analysis;
using OverfitWeb.Engine.Kernels;

namespace OverfitWeb.Engine.Tests.Analysis;

public sealed class WeightStatisticsTests
{
    public static TheoryData<string> Cases => AnalysisReference.Names("weights");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Double_precision_gives_what_NumPy_gives(string name)
    {
        JsonElement expected = AnalysisReference.Case("weights", name);
        AssertIs(expected, WeightStatistics.Of<double>(Reference.Array(expected, "weights"), new ReferenceKernels<double>()));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Single_precision_gives_the_same(string name)
    {
        JsonElement expected = AnalysisReference.Case("weights", name);
        float[] weights = [.. Reference.Array(expected, "weights").Select(w => (float)w)];
        AssertIs(expected, WeightStatistics.Of<float>(weights, new ReferenceKernels<float>()));
    }

    [Fact]
    public void Weights_that_are_all_zero_are_in_the_middle_bin()
    {
        WeightStatistics zero = Of(0, -0.0, 0);
        Assert.Equal((0, 0, 1, 1), (zero.Mean, zero.StandardDeviation, zero.ZeroFraction, zero.NearZeroFraction));
        Assert.Equal(0, zero.Histogram!.Limit);
        Assert.Equal(0, zero.Histogram.BinWidth);
        Assert.Equal(3, zero.Histogram.Counts[20]);
        Assert.Equal(3, zero.Histogram.Counts.Sum());
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Where_the_network_diverged_what_cannot_be_said_is_null(double broken)
    {
        WeightStatistics statistics = Of(0, 1, broken, 2);
        Assert.Equal((4, 1, 0.25), (statistics.Count, statistics.NotFinite, statistics.ZeroFraction));
        Assert.Null(statistics.Mean);
        Assert.Null(statistics.StandardDeviation);
        Assert.Null(statistics.NearZeroFraction);
        Assert.Null(statistics.Histogram);
        Assert.False(double.IsFinite(statistics.Norms.Max));
    }

    [Fact]
    public void Huge_and_tiny_weights_have_a_histogram()
    {
        foreach (double largest in new[] { double.MaxValue, double.Epsilon })
        {
            WeightHistogram histogram = Of(-largest, 0, largest).Histogram!;
            Assert.Equal([0, 20, 40], Enumerable.Range(0, 41).Where(i => histogram.Counts[i] == 1));
        }
    }

    [Fact]
    public void There_must_be_a_weight_and_an_odd_number_of_bins()
    {
        Assert.Throws<ArgumentException>(() => Of());
        Assert.Throws<ArgumentException>(() => WeightHistogram.Of<double>([1], 1, bins: 40));
        Assert.Throws<ArgumentException>(() => WeightHistogram.Of<double>([1], double.NaN));
    }

    private static WeightStatistics Of(params double[] weights) => WeightStatistics.Of<double>(weights, new ReferenceKernels<double>());

    private static void AssertIs(JsonElement expected, WeightStatistics actual)
    {
        Assert.Equal(0, actual.NotFinite);
        AnalysisReference.AssertClose(expected.GetProperty("l1").GetDouble(), actual.Norms.L1);
        AnalysisReference.AssertClose(expected.GetProperty("l2").GetDouble(), actual.Norms.L2);
        Assert.Equal(expected.GetProperty("max").GetDouble(), actual.Norms.Max);
        AnalysisReference.AssertClose(expected.GetProperty("mean").GetDouble(), actual.Mean);
        AnalysisReference.AssertClose(expected.GetProperty("standardDeviation").GetDouble(), actual.StandardDeviation);
        Assert.Equal(expected.GetProperty("zeroFraction").GetDouble(), actual.ZeroFraction);
        Assert.Equal(expected.GetProperty("nearZeroFraction").GetDouble(), actual.NearZeroFraction);
        Assert.Equal(AnalysisReference.Integers(expected, "histogram"), actual.Histogram!.Counts);
        Assert.Equal(2 * actual.Norms.Max / 41, actual.Histogram.BinWidth, 1e-15);
    }
}
