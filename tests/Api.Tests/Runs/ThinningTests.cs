using OverfitWeb.Api.Runs;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Runs;

public sealed class ThinningTests
{
    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 2)]
    [InlineData(201, 2)]
    [InlineData(201, 100)]
    [InlineData(100_000, 777)]
    public void Keeps_first_and_last_and_repeats_nothing(int count, int maxPoints)
    {
        MetricRecord[] records = [.. Enumerable.Range(1, count).Select(Record)];

        IReadOnlyList<MetricRecord> thinned = Thinning.Take(records, maxPoints);

        Assert.Equal(Math.Min(count, maxPoints), thinned.Count);
        Assert.Equal(thinned.Count, thinned.Distinct().Count());
        if (count > 0)
            Assert.Equal((1, count), (thinned[0].Seq, thinned[^1].Seq));
    }

    private static MetricRecord Record(int seq) => new()
    {
        Seq = seq,
        Epoch = seq - 1,
        Iteration = seq,
        TrainAccuracy = 0,
        TestAccuracy = 0,
        Gap = 0,
        LearningRate = 0,
        ElapsedSeconds = 0,
    };
}
