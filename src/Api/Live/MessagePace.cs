namespace OverfitWeb.Api.Live;

/// <summary>
/// When a viewer may be sent the next message: at most <see cref="Limit"/> in any second. The first three after a silence
/// go at once, for the first record of a run should be seen as soon as it is made, right after that it was started; later ones keep
/// <see cref="Spacing"/>, so that a viewer of many busy runs does not get five messages and then a pause.
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

    /// <summary>How long to wait before the next message; zero for not at all.</summary>
    public TimeSpan Wait()
    {
        while (_sent.TryPeek(out long oldest) && clock.GetElapsedTime(oldest) >= Window)
            _sent.Dequeue();
        if (_sent.Count < AtOnce)
            return TimeSpan.Zero;
        TimeSpan wait = Spacing - clock.GetElapsedTime(_last);
        TimeSpan window = _sent.Count == Limit ? Window - clock.GetElapsedTime(_sent.Peek()) : TimeSpan.Zero;
        return wait > window ? wait : window;
    }

    /// <summary>Waits until the next message may go.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        while (Wait() is { Ticks: > 0 } wait)
            await Task.Delay(wait, clock, cancellationToken);
    }

    /// <summary>A message goes now.</summary>
    public void Sent()
    {
        _last = clock.GetTimestamp();
        if (_sent.Count == Limit)
            _sent.Dequeue();
        _sent.Enqueue(_last);
    }
}
