using System.Text.Json;
using OverfitWeb.Engine.Analysis.Comparison;

namespace OverfitWeb.Engine.Tests.Analysis.Comparison;

public sealed class StudentTests
{
    private static readonly JsonElement Cases = ScipyCases.Root.GetProperty("student");

    [Fact]
    public void Quantiles_are_those_of_SciPy() => Assert.All(Cases.GetProperty("quantiles").EnumerateArray(), expected =>
        ScipyCases.AssertNear(expected.Number("t"), Student.Quantile(expected.Number("confidence"), (int)expected.Number("freedom"))));

    [Fact]
    public void P_values_are_those_of_SciPy() => Assert.All(Cases.GetProperty("pValues").EnumerateArray(), expected =>
        ScipyCases.AssertNear(expected.Number("p"), Student.TwoSidedP(expected.Number("t"), (int)expected.Number("freedom"))));

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.975)]
    [InlineData(0.9999999)]
    public void With_one_degree_of_freedom_it_is_Cauchys(double confidence) =>
        ScipyCases.AssertNear(1 / Math.Tan(Math.PI * (1 - confidence) / 2), Student.Quantile(confidence, 1));

    [Fact]
    public void An_infinite_statistic_has_no_chance() => Assert.Equal(0, Student.TwoSidedP(double.NegativeInfinity, 4));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void A_confidence_lies_between_0_and_1(double confidence) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Student.Quantile(confidence, 4));
}
