namespace OverfitWeb.Api.Queue;

/// <summary>Wakes a worker of this node when a run was queued.</summary>
internal sealed class QueueSignal : IDisposable
{
    private readonly SemaphoreSlim _queued = new(0);

    public void Set() => _queued.Release();

    /// <summary>Waits for a run, at most <paramref name="timeout"/>.</summary>
    /// <exception cref="OperationCanceledException">The service stops.</exception>
    public void Wait(TimeSpan timeout, CancellationToken stopping) => _queued.Wait(timeout, stopping);

    public void Dispose() => _queued.Dispose();
}
