using OverfitWeb.Engine.Threading;

namespace OverfitWeb.Api.Queue;

/// <summary>Steers one training from outside, and remembers why it was stopped.</summary>
internal sealed class RunControl : IDisposable
{
    /// <summary>How long a stopping service waits for a run's next record, to leave with a checkpoint of it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _gate = new();
    private readonly CancellationTokenRegistration _stopping;
    private volatile bool _pause;
    private volatile bool _serviceStops;
    private bool _disposed;

    /// <param name="runId">The run.</param>
    /// <param name="alone">Whether it is to be trained without company.</param>
    /// <param name="stopping">The service stops.</param>
    public RunControl(Guid runId, bool alone, CancellationToken stopping)
    {
        RunId = runId;
        Alone = alone;
        _stopping = stopping.Register(() =>
        {
            _serviceStops = true;
            IfNotDisposed(() => _stop.CancelAfter(Patience));
        });
    }

    public Guid RunId { get; }

    public bool Alone { get; }

    /// <summary>Its part of the machine's cores.</summary>
    public ThreadShare Threads { get; } = new(Environment.ProcessorCount);

    /// <summary>Training runs until this is cancelled.</summary>
    public CancellationToken Token => _stop.Token;

    /// <summary>Whether training is to stop at its next record, with a checkpoint.</summary>
    public bool LeavesAtRecord => _pause || _serviceStops;

    /// <summary>Whether the service stops.</summary>
    public bool ServiceStops => _serviceStops;

    /// <summary>The claim is another's: nothing may be written any more.</summary>
    public bool Lost { get; private set; }

    /// <summary>Why records could not be stored; null if they could.</summary>
    public Exception? WriteFault { get; private set; }

    public void SetPause(bool pause) => _pause = pause;

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

    /// <summary>Ends training where it stands; what becomes of the run is what the database says is asked for.</summary>
    public void Stop() => IfNotDisposed(_stop.Cancel);

    public void Dispose()
    {
        _stopping.Dispose();
        lock (_gate)
            _disposed = true;
        _stop.Dispose();
    }

    // A request may come just as the training ends by itself.
    private void IfNotDisposed(Action act)
    {
        lock (_gate)
        {
            if (!_disposed)
                act();
        }
    }
}
