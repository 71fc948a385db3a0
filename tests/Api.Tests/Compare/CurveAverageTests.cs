using OverfitWeb.Api.Compare;
using OverfitWeb.Contracts.Compare;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Compare;

public sealed class CurveAverageTests
{
    [Fact]
    public void The_band_is_Students_interval_over_the_members()
    {
        GroupCurves curves = CurveAverage.Of([[Record(1, 0.4)], [Record(1, 0.5)], [Record(1, 0.6)]], bands: true);

        // t(0.975; 2) = 4.302652729911275, s = 0.1.
        double half = 4.302652729911275 * 0.1 / Math.Sqrt(3);
        Assert.Equal(0.5, curves.TestAccuracy.Mean[0]!.Value, 1e-12);
        Assert.Equal(0.5 - half, curves.TestAccuracy.Low![0]!.Value, 1e-9);
        Assert.Equal(0.5 + half, curves.TestAccuracy.High![0]!.Value, 1e-9);
    }

    [Fact]
    public void Only_records_that_all_have_are_averaged()
    {
        GroupCurves curves = CurveAverage.Of([[Record(1, 0.4), Record(2, 0.5), Record(3, 0.6)], [Record(1, 0.6), Record(3, 0.8)]], bands: true);

        Assert.Equal([1, 3], curves.Seq);
        Assert.Equal([0, 2], curves.Epoch);
        Assert.Equal([0.5, 0.7], curves.TestAccuracy.Mean.Select(value => Math.Round(value!.Value, 12)));
    }

    [Fact]
    public void A_single_member_has_no_band_and_none_has_no_points()
    {
        GroupCurves one = CurveAverage.Of([[Record(1, 0.4)]], bands: true);
        GroupCurves none = CurveAverage.Of([], bands: true);

        Assert.Equal([0.4], one.TestAccuracy.Mean);
        Assert.Equal((null, null), (one.TestAccuracy.Low, one.TestAccuracy.High));
        Assert.Equal((0, 0), (none.Members, none.Seq.Count));
    }

    [Fact]
    public void Where_a_loss_is_not_finite_there_is_no_mean()
    {
        GroupCurves curves = CurveAverage.Of(
            [[Record(1, 0.4), Record(2, 0.4) with { TestLoss = null }], [Record(1, 0.4), Record(2, 0.4)]], bands: true);

        Assert.Equal([1, null], curves.TestLoss.Mean);
        Assert.Equal([1, null], curves.TestLoss.Low!);
        Assert.Equal([0.4, 0.4], curves.TestAccuracy.Mean);
    }

    private static MetricRecord Record(int seq, double test) => new()
    {
        Seq = seq,
        Epoch = seq - 1,
        Iteration = seq,
        TrainAccuracy = 1,
        TestAccuracy = test,
        TrainLoss = 0,
        TestLoss = 1,
        Gap = 1 - test,
        LearningRate = 0.01,
        ElapsedSeconds = 0,
    };
}
