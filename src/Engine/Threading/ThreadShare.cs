namespace OverfitWeb.Engine.Threading;

/// <summary>How many threads a training may use; can be changed while it runs, for its result does not depend on them.</summary>
public sealed class ThreadShare
{
    private int _now;

    /// <param name="most">Threads that it may ever use, at least 1; it begins with all of them.</param>
    public ThreadShare(int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        Most = most;
        _now = most;
    }

    /// <summary>Threads that it may ever use.</summary>
    public int Most { get; }

    /// <summary>Threads that it may use from its next piece of work on, 1 … <see cref="Most"/>.</summary>
    public int Now
    {
        get => Volatile.Read(ref _now);
        set => Volatile.Write(ref _now, Math.Clamp(value, 1, Most));
    }
}
