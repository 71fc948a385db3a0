namespace OverfitWeb.Api.Analysis;

/// <summary>
/// The one thread that analyses, with a short queue. It is dedicated, so that the pool stays free for requests, and it is
/// one, so that training keeps the other cores.
/// </summary>
internal sealed class AnalysisThread(IHostApplicationLifetime lifetime) : IHostedService, IDisposable
{
    /// <summary>Pieces of work that may wait.</summary>
    public const int MostWaiting = 32;

    private readonly Lock _lock = new();
    private readonly List<AnalysisWork> _waiting = [];
    private readonly SemaphoreSlim _arrived = new(0);
    private Thread? _thread;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _thread = new Thread(Work) { IsBackground = true, Name = "overfit-analysis" };
        _thread.Start();
        return Task.CompletedTask;
    }

    /// <summary>Waits for the thread, which is told to stop between two blocks of images or two layers.</summary>
    public Task StopAsync(CancellationToken cancellationToken) =>
        _thread is null ? Task.CompletedTask : Task.Run(_thread.Join, CancellationToken.None).WaitAsync(cancellationToken);

    /// <summary>Has work done.</summary>
    /// <param name="work">Given <paramref name="wanted"/>.</param>
    /// <param name="wanted">Cancelled once nobody waits for it: work that has not begun is dropped then.</param>
    /// <returns>The answer; null if too much is waiting already.</returns>
    public Task<TAnswer>? TryDo<TAnswer>(Func<CancellationToken, TAnswer> work, CancellationToken wanted)
    {
        AnalysisWork<TAnswer> piece = new(work, wanted);
        lock (_lock)
        {
            _waiting.RemoveAll(other => other.IsUnwanted);
            if (_waiting.Count >= MostWaiting)
                return null;
            _waiting.Add(piece);
        }

        _arrived.Release();
        return piece.Answer.WaitAsync(wanted);
    }

    public void Dispose() => _arrived.Dispose();

    private void Work()
    {
        try
        {
            while (true)
            {
                _arrived.Wait(lifetime.ApplicationStopping);
                Next()?.Do();
            }
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // Who still waits is told by the same token.
        }
    }

    private AnalysisWork? Next()
    {
        lock (_lock)
        {
            _waiting.RemoveAll(piece => piece.IsUnwanted);
            if (_waiting.Count == 0)
                return null;
            AnalysisWork first = _waiting[0];
            _waiting.RemoveAt(0);
            return first;
        }
    }
}
