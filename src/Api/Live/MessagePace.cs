namespace OverfitWeb.Api.Live;

/// <summary>
/// When a viewer may be sent the next message: at most <see cref="Limit"/> in any second. The first three after a silence
/// go at once, for the first record of a run should be seen as soon as it is made, right after that it was started; later ones keep
/// <see cref="Spacing"/>, so that a viewer of many busy runs does not get five messages and then a pause. A message that
/// tells of the end of a run does not wait: once in a second it goes beyond the five.
/// </summary>
internal sealed class MessagePace(TimeProvider clock)
{
    /// <summary>Messages in any second.</summary>
    public const int Limit = 5;

    private const int AtOnce = 3;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Spacing = TimeSpan.FromMilliseconds(150);

    private readonly Queue<long> _sent = new(Limit);
    private long _last;
    private long? _beyond;

    /// <summary>How long to wait before the next message; zero for not at all.</summary>
    /// <param name="urgent">Whether it tells of the end of a run.</param>
    public TimeSpan Wait(bool urgent = false)
    {
        TimeSpan wait = Regular();
        if (!urgent)
            return wait;
        TimeSpan beyond = _beyond is long last && clock.GetElapsedTime(last) < Window ? Window - clock.GetElapsedTime(last) : TimeSpan.Zero;
        return beyond < wait ? beyond : wait;
    }

    /// <summary>Waits until the next message may go, or one that is urgent since.</summary>
    public async Task WaitAsync(Wake wake, CancellationToken cancellationToken)
    {
        while (Wait(wake.Hurry.IsCompleted) is { Ticks: > 0 } wait)
        {
            Task hurry = wake.Hurry;
            await (hurry.IsCompleted ? Task.Delay(wait, clock, cancellationToken) : hurry.WaitAsync(wait, clock, cancellationToken))
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>A message goes now.</summary>
    public void Sent()
    {
        bool beyond = Regular() > TimeSpan.Zero;
        _last = clock.GetTimestamp();
        if (beyond)
            _beyond = _last;
        if (_sent.Count == Limit)
            _sent.Dequeue();
        _sent.Enqueue(_last);
    }

    private TimeSpan Regular()
    {
        while (_sent.TryPeek(out long oldest) && clock.GetElapsedTime(oldest) >= Window)
            _sent.Dequeue();
        if (_sent.Count < AtOnce)
            return TimeSpan.Zero;
        TimeSpan wait = Spacing - clock.GetElapsedTime(_last);
        TimeSpan window = _sent.Count == Limit ? Window - clock.GetElapsedTime(_sent.Peek()) : TimeSpan.Zero;
        return wait > window ? wait : window;
    }
}
