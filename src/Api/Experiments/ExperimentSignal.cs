namespace OverfitWeb.Api.Experiments;

/// <summary>Wakes the worker when an experiment was added or changed.</summary>
internal sealed class ExperimentSignal : IDisposable
{
    private readonly SemaphoreSlim _changed = new(0);

    public void Set() => _changed.Release();

    public void Wait(TimeSpan atMost, CancellationToken cancellationToken) => _changed.Wait(atMost, cancellationToken);

    public void Dispose() => _changed.Dispose();
}
