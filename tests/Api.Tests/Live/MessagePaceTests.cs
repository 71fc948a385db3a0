using Microsoft.Extensions.Time.Testing;
using OverfitWeb.Api.Live;

namespace OverfitWeb.Api.Tests.Live;

public sealed class MessagePaceTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void The_first_three_go_at_once_and_no_second_has_more_than_five()
    {
        List<double> sent = Send(TimeSpan.FromSeconds(20), arrivals: TimeSpan.Zero);

        Assert.Equal([0, 0, 0, 150], sent[..4]);
        AssertAtMostFiveInAnySecond(sent);
        // The pace is used: nobody waits longer than he must.
        Assert.InRange(sent.Count, 95, 101);
    }

    [Fact]
    public void Messages_at_less_than_the_pace_never_wait()
    {
        List<double> sent = Send(TimeSpan.FromSeconds(10), arrivals: TimeSpan.FromMilliseconds(205));

        Assert.All(sent.Index(), message => Assert.Equal(message.Index * 205, message.Item));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(42)]
    public void No_second_has_more_than_five_whatever_comes(int seed)
    {
        Random random = new(seed);
        MessagePace pace = new(_clock);
        List<double> sent = [];
        long start = _clock.GetTimestamp();
        for (int i = 0; i < 500; i++)
        {
            _clock.Advance(TimeSpan.FromMilliseconds(random.Next(0, 300) * random.Next(0, 2)));
            _clock.Advance(pace.Wait());
            pace.Sent();
            sent.Add(_clock.GetElapsedTime(start).TotalMilliseconds);
        }

        AssertAtMostFiveInAnySecond(sent);
    }

    [Fact]
    public void The_end_of_a_run_goes_at_once_and_no_second_has_two_more_than_five()
    {
        Random random = new(5);
        MessagePace pace = new(_clock);
        List<double> sent = [];
        double lastBeyond = double.NegativeInfinity;
        long start = _clock.GetTimestamp();
        for (int i = 0; i < 500; i++)
        {
            bool isEnd = random.Next(10) == 0;
            double now = Milliseconds();
            bool waits = pace.Wait() > TimeSpan.Zero;
            if (isEnd && now - lastBeyond >= 1000)
            {
                Assert.Equal(TimeSpan.Zero, pace.Wait(urgent: true));
                lastBeyond = waits ? now : lastBeyond;
            }

            _clock.Advance(pace.Wait(isEnd));
            pace.Sent();
            sent.Add(Milliseconds());
        }

        Assert.True(lastBeyond > 0);
        for (int i = 6; i < sent.Count; i++)
            Assert.True(sent[i] - sent[i - 6] >= 1000, $"Seven messages from {sent[i - 6]} to {sent[i]} ms.");

        double Milliseconds() => _clock.GetElapsedTime(start).TotalMilliseconds;
    }

    [Fact]
    public async Task Who_waits_for_his_turn_is_woken_by_the_end_of_a_run()
    {
        MessagePace pace = new(_clock);
        Wake wake = new();
        for (int i = 0; i < MessagePace.Limit; i++)
        {
            _clock.Advance(pace.Wait());
            pace.Sent();
        }

        Task turn = pace.WaitAsync(wake, TestContext.Current.CancellationToken);
        wake.Set();
        Assert.False(turn.IsCompleted);
        wake.SetUrgent();
        await turn.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        Assert.True(wake.TakeHurry());
        Assert.False(wake.TakeHurry());
    }

    private List<double> Send(TimeSpan duration, TimeSpan arrivals)
    {
        MessagePace pace = new(_clock);
        long start = _clock.GetTimestamp();
        List<double> sent = [];
        for (TimeSpan arrival = TimeSpan.Zero; _clock.GetElapsedTime(start) < duration; arrival += arrivals)
        {
            if (arrival > _clock.GetElapsedTime(start))
                _clock.Advance(arrival - _clock.GetElapsedTime(start));
            _clock.Advance(pace.Wait());
            pace.Sent();
            sent.Add(_clock.GetElapsedTime(start).TotalMilliseconds);
        }

        return sent;
    }

    private static void AssertAtMostFiveInAnySecond(List<double> sent)
    {
        for (int i = 5; i < sent.Count; i++)
            Assert.True(sent[i] - sent[i - 5] >= 1000, $"Six messages from {sent[i - 5]} to {sent[i]} ms.");
    }
}
