using OverfitWeb.Engine.Analysis.Comparison;
using OverfitWeb.Engine.Random;

namespace OverfitWeb.Engine.Tests.Analysis.Comparison;

/// <summary>How often the judge errs, counted on many comparisons drawn from a fixed seed.</summary>
public sealed class JudgeErrorTests
{
    private const int Comparisons = 3000;

    /// <summary>5 % and three standard deviations of a count of 3,000: √(0.05 · 0.95 / 3000) = 0.4 %.</summary>
    private const double Most = 0.05 + (3 * 0.004);

    [Theory]
    [InlineData(1, 5, 300, 10_000)]
    [InlineData(3, 5, 300, 10_000)]
    [InlineData(6, 5, 300, 10_000)]
    [InlineData(6, 2, 300, 10_000)]
    [InlineData(1, 2, 100, 100)]
    [InlineData(1, 3, 50, 100)]
    public void Where_nothing_differs_at_most_5_percent_of_comparisons_raise_an_alarm(int arms, int seeds, int trainSize, int testSize)
    {
        NumPyRandom random = new(7);
        (double, double)[] means = [.. Enumerable.Repeat((0.95, 0.75), arms + 1)];

        int alarms = Enumerable.Range(0, Comparisons).Count(_ =>
        {
            Arm[] drawn = Arms.Draw(random, seeds, means, trainSize, testSize);
            return Judge.Compare(drawn[0], drawn[1..]).Any(verdict => verdict.Code != VerdictCode.NoClearDifference);
        });

        Assert.InRange(alarms / (double)Comparisons, 0, Most);
    }

    [Fact]
    public void Where_one_arm_differs_the_others_still_raise_no_more_alarms()
    {
        NumPyRandom random = new(8);

        int alarms = Enumerable.Range(0, Comparisons).Count(_ =>
        {
            Arm[] drawn = Arms.Draw(random, 5, [(0.95, 0.75), (0.95, 0.95), (0.95, 0.75), (0.95, 0.75)]);
            IReadOnlyList<Verdict> verdicts = Judge.Compare(drawn[0], drawn[1..]);
            Assert.Equal(VerdictCode.Helped, verdicts[0].Code);
            return verdicts.Skip(1).Any(verdict => verdict.Code != VerdictCode.NoClearDifference);
        });

        Assert.InRange(alarms / (double)Comparisons, 0, Most);
    }

    [Theory]
    [InlineData(0.95, 0.80, VerdictCode.Helped)]
    [InlineData(0.85, 0.70, VerdictCode.Hurt)]
    [InlineData(0.80, 0.75, VerdictCode.OnlyNarrowedTheGap)]
    public void Effects_of_five_points_and_more_are_found_with_ten_seeds(double train, double test, VerdictCode code)
    {
        NumPyRandom random = new(9);

        int found = Enumerable.Range(0, 300).Count(_ =>
        {
            Arm[] drawn = Arms.Draw(random, 10, [(0.95, 0.75), (train, test)]);
            return Judge.Compare(drawn[0], drawn[1..])[0].Code == code;
        });

        Assert.InRange(found / 300.0, 0.95, 1);
    }

    [Fact]
    public void A_verdict_never_contradicts_its_intervals()
    {
        NumPyRandom random = new(10);
        for (int i = 0; i < 300; i++)
        {
            (double, double)[] means = [.. Enumerable.Range(0, 6).Select(_ => (0.95, 0.75 + (0.01 * random.NextGaussian())))];
            Arm[] drawn = Arms.Draw(random, 4, means);
            Assert.All(Judge.Compare(drawn[0], drawn[1..]), verdict => Assert.Equal(
                verdict.Test!.Low > 0 ? VerdictCode.Helped
                : verdict.Test.High < 0 ? VerdictCode.Hurt
                : verdict.Gap!.High < 0 ? VerdictCode.OnlyNarrowedTheGap
                : VerdictCode.NoClearDifference,
                verdict.Code));
        }
    }
}
