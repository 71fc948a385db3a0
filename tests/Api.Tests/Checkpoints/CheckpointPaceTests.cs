using Microsoft.Extensions.Time.Testing;
using OverfitWeb.Api.Checkpoints;
using OverfitWeb.Api.Settings;
using OverfitWeb.Api.Tests.Support;

namespace OverfitWeb.Api.Tests.Checkpoints;

public sealed class CheckpointPaceTests(IdleService service) : IClassFixture<IdleService>
{
    private readonly FakeTimeProvider _clock = new();

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(5000)]
    public void Checkpoints_take_less_than_two_percent_of_the_time_however_long_one_takes(int milliseconds)
    {
        CheckpointPace pace = NewPace(seconds: 0);
        Assert.True(pace.IsDue);
        Random random = new(milliseconds);
        TimeSpan training = TimeSpan.Zero;
        TimeSpan waited = TimeSpan.Zero;
        for (int i = 0; i < 200; i++)
        {
            TimeSpan took = TimeSpan.FromMilliseconds(random.Next(milliseconds, 2 * milliseconds));
            waited += Take(pace, took);
            while (!pace.IsDue)
                training += Train(TimeSpan.FromMilliseconds(milliseconds));
        }

        Assert.InRange(waited / (waited + training), 0, 0.02);
        // Nor are they much rarer than that asks for.
        Assert.InRange(waited / (waited + training), 0.01, 1);
    }

    [Fact]
    public void One_is_due_no_sooner_after_the_start_or_the_one_before_than_the_setting_says()
    {
        CheckpointPace pace = NewPace(seconds: 2);
        for (int i = 0; i < 2; i++)
        {
            Train(TimeSpan.FromSeconds(1.9));
            Assert.False(pace.IsDue);
            Train(TimeSpan.FromSeconds(0.2));
            Assert.True(pace.IsDue);
            Take(pace, TimeSpan.FromMilliseconds(1));
        }
    }

    [Fact]
    public void None_is_due_while_one_is_on_its_way_to_the_disk_nor_soon_after_one_that_failed()
    {
        CheckpointPace pace = NewPace(seconds: 0);
        pace.Took(_clock.GetTimestamp());
        Train(TimeSpan.FromHours(1));
        Assert.False(pace.IsDue);
        pace.Arrived();
        Assert.True(pace.IsDue);

        pace.Failed();
        Train(TimeSpan.FromSeconds(9));
        Assert.False(pace.IsDue);
        Train(TimeSpan.FromSeconds(2));
        Assert.True(pace.IsDue);
    }

    private CheckpointPace NewPace(int seconds) =>
        new(service.Get<OverfitSettings>() with { CheckpointInterval = TimeSpan.FromSeconds(seconds) }, _clock);

    private TimeSpan Take(CheckpointPace pace, TimeSpan took)
    {
        long start = _clock.GetTimestamp();
        _clock.Advance(took);
        Assert.Equal(took, pace.Took(start));
        pace.Arrived();
        return took;
    }

    private TimeSpan Train(TimeSpan time)
    {
        _clock.Advance(time);
        return time;
    }
}
