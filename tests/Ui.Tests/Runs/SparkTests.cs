using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Runs;
using OverfitWeb.Ui.Tests.Doubles;

namespace OverfitWeb.Ui.Tests.Runs;

public sealed class SparkTests
{
    [Fact]
    public void It_stays_small_however_long_a_run_goes_on_and_keeps_its_ends()
    {
        var spark = Spark.Of(new Sparkline(Some.Id(1), [1], [0.5], [0.4]));
        for (int seq = 2; seq <= 5000; seq++)
            spark.Grow(Some.Record(seq, train: seq / 5000.0));

        Assert.InRange(spark.Points.Count, 20, 64);
        Assert.Equal(1, spark.Points[0].Seq);
        Assert.Equal((5000, 1, 0.4), spark.Points[^1]);
        Assert.Equal(spark.Points.Select(point => point.Seq).Order(), spark.Points.Select(point => point.Seq));
    }

    [Fact]
    public void What_is_there_is_not_taken_twice()
    {
        var spark = Spark.Of(new Sparkline(Some.Id(1), [1, 3], [0.5, 0.6], [0.4, 0.4]));

        spark.Grow(Some.Record(3));
        spark.Grow(Some.Record(2));
        spark.Grow(null);

        Assert.Equal([1, 3], spark.Points.Select(point => point.Seq));
    }
}
