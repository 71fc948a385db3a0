namespace OverfitWeb.Api.Queue;

/// <summary>Wakes this node's dispatcher: a run was queued, or a worker is free.</summary>
internal sealed class QueueSignal : IDisposable
{
    private readonly SemaphoreSlim _set = new(0);

    public void Set() => _set.Release();

    /// <summary>Waits for a signal, at most <paramref name="timeout"/>; several that came meanwhile count as one.</summary>
    public async Task WaitAsync(TimeSpan timeout, CancellationToken stopping)
    {
        await _set.WaitAsync(timeout, stopping);
        while (_set.Wait(0, CancellationToken.None))
        {
        }
    }

    public void Dispose() => _set.Dispose();
}
