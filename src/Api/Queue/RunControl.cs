namespace OverfitWeb.Api.Queue;

/// <summary>Stops one training, and remembers why.</summary>
internal sealed class RunControl(Guid runId, CancellationToken stopping) : IDisposable
{
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(stopping);
    private readonly Lock _gate = new();
    private bool _disposed;

    public Guid RunId => runId;

    /// <summary>Training runs until this is cancelled.</summary>
    public CancellationToken Token => _stop.Token;

    /// <summary>Somebody asked for it.</summary>
    public bool Canceled { get; private set; }

    /// <summary>The claim is another's: nothing may be written any more.</summary>
    public bool Lost { get; private set; }

    /// <summary>Why records could not be stored; null if they could.</summary>
    public Exception? WriteFault { get; private set; }

    public void Cancel()
    {
        Canceled = true;
        Stop();
    }

    public void Lose()
    {
        Lost = true;
        Stop();
    }

    public void Fail(Exception fault)
    {
        WriteFault = fault;
        Stop();
    }

    public void Dispose()
    {
        lock (_gate)
            _disposed = true;
        _stop.Dispose();
    }

    // A request may come just as the training ends by itself.
    private void Stop()
    {
        lock (_gate)
        {
            if (!_disposed)
                _stop.Cancel();
        }
    }
}
