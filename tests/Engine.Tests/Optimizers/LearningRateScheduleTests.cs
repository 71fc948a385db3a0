using OverfitWeb.Engine.Optimizers;

namespace OverfitWeb.Engine.Tests.Optimizers;

public sealed class LearningRateScheduleTests
{
    [Fact]
    public void Constant_stays() => Assert.Equal(1, new ConstantSchedule().Factor(At(77)));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(29, 1)]
    [InlineData(30, 0.5)]
    [InlineData(59, 0.5)]
    [InlineData(60, 0.25)]
    public void Step_drops_every_ten_epochs_of_three_iterations(int iteration, double expected) =>
        Assert.Equal(expected, new StepSchedule(10, 0.5).Factor(At(iteration)));

    [Fact]
    public void Cosine_falls_from_the_whole_by_the_half_to_the_last_share()
    {
        CosineSchedule schedule = new(0.2);
        Assert.Equal(1, schedule.Factor(At(0)));
        Assert.Equal(0.6, schedule.Factor(At(50)), 1e-15);
        Assert.Equal(0.2, schedule.Factor(At(100)), 1e-15);
    }

    [Theory]
    [InlineData(0, 1 / 6.0)]
    [InlineData(2, 0.5)]
    [InlineData(5, 1)]
    [InlineData(90, 1)]
    public void Warm_up_rises_over_two_epochs(int iteration, double expected) =>
        Assert.Equal(expected, new WarmUpSchedule(2).Factor(At(iteration)), 1e-15);

    private static ScheduleMoment At(int iteration) => new(iteration, TotalIterations: 100, IterationsPerEpoch: 3);
}
