using OverfitWeb.Engine.Analysis.Comparison;

namespace OverfitWeb.Engine.Tests.Analysis.Comparison;

public sealed class LateRiseTests
{
    [Theory]
    [InlineData(2, 1)]
    [InlineData(10, 1)]
    [InlineData(11, 2)]
    [InlineData(201, 21)]
    [InlineData(301, 31)]
    public void Looks_back_a_tenth_of_the_records(int records, int expected) =>
        Assert.Equal(expected, LateRise.Of([.. Enumerable.Range(1, records).Select(record => (double)record)]));

    [Fact]
    public void What_has_no_past_does_not_rise()
    {
        Assert.Equal(0, LateRise.Of([]));
        Assert.Equal(0, LateRise.Of([0.7]));
    }
}
