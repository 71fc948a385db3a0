using OverfitWeb.Engine.Analysis.Comparison;

namespace OverfitWeb.Engine.Tests.Analysis.Comparison;

public sealed class HolmTests
{
    [Fact]
    public void Rejects_what_the_closure_of_Bonferronis_test_rejects() =>
        Assert.All(ScipyCases.Root.GetProperty("holm").EnumerateArray(), expected =>
        {
            double[] p = Reference.Array(expected, "p");
            double[] levels = Holm.Levels(p, 0.05);
            Assert.Equal(
                expected.GetProperty("rejected").EnumerateArray().Select(rejected => rejected.GetBoolean()),
                p.Zip(levels, (value, level) => value < level));
        });

    [Fact]
    public void Steps_from_the_smallest_up_and_stays_where_it_stops() =>
        Assert.Equal([0.05 / 2, 0.05 / 4, 0.05 / 2, 0.05 / 3], Holm.Levels([0.9, 0.001, 0.026, 0.016], 0.05));

    [Fact]
    public void A_single_test_has_the_whole_level() => Assert.Equal([0.05], Holm.Levels([0.5], 0.05));

    [Fact]
    public void No_tests_have_no_levels() => Assert.Empty(Holm.Levels([], 0.05));
}
