using System.Collections.Concurrent;

namespace OverfitWeb.Api.Worker;

/// <summary>When each worker was last seen. One that trains is busy for as long as that takes.</summary>
internal sealed class WorkerHeartbeat(TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<int, long?> _idleSince = new();

    public void Beat(int worker) => _idleSince[worker] = clock.GetTimestamp();

    public void Busy(int worker) => _idleSince[worker] = null;

    /// <summary>Workers that train or have been seen lately.</summary>
    public int Alive => _idleSince.Values.Count(seen => seen is not long timestamp || clock.GetElapsedTime(timestamp) < Fresh);
}
