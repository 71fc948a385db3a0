using System.Collections.Concurrent;

namespace OverfitWeb.Api.Worker;

/// <summary>When each worker was last seen to be there for a run.</summary>
internal sealed class WorkerHeartbeat(TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<int, long> _seen = new();

    public void Beat(int worker) => _seen[worker] = clock.GetTimestamp();

    /// <summary>Workers that have been seen lately.</summary>
    public int Alive => _seen.Values.Count(timestamp => clock.GetElapsedTime(timestamp) < Fresh);
}
