using System.Collections.Concurrent;
using OverfitWeb.Api.Queue;

namespace OverfitWeb.Api.Worker;

/// <summary>
/// A thread for each training. They are dedicated: a training on a pool thread would keep the pool from answering
/// requests and renewing what must be renewed.
/// </summary>
internal sealed partial class TrainingThreads(
    RunExecutor executor, QueueSignal signal, IHostApplicationLifetime lifetime, ILogger<TrainingThreads> logger)
{
    /// <summary>A full disk or a locked database passes; the dispatcher tries again after this.</summary>
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<Guid, Task> _running = new();

    private readonly ConcurrentQueue<Guid> _started = new();

    /// <summary>Runs that have a thread.</summary>
    public IReadOnlyCollection<Guid> Runs => [.. _running.Keys];

    /// <summary>Runs that were given a thread since the last call; some may have ended since.</summary>
    public IEnumerable<Guid> TakeStarted()
    {
        while (_started.TryDequeue(out Guid runId))
            yield return runId;
    }

    /// <summary>Trains a run to its end or to where it is let go.</summary>
    public Task RunAsync(Guid runId)
    {
        TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!_running.TryAdd(runId, done.Task))
            return Task.CompletedTask;
        _started.Enqueue(runId);
        new Thread(() => Work(runId, done)) { IsBackground = true, Name = $"overfit-training-{runId}" }.Start();
        return done.Task;
    }

    /// <summary>Waits until every run is handed back.</summary>
    public Task WhenIdleAsync() => Task.WhenAll(_running.Values);

    private void Work(Guid runId, TaskCompletionSource done)
    {
        try
        {
            executor.Execute(runId, lifetime.ApplicationStopping);
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // It stays in the queue.
        }
        catch (Exception e)
        {
            LogTrouble(e, runId);
            lifetime.ApplicationStopping.WaitHandle.WaitOne(Retry);
        }

        _running.TryRemove(runId, out _);
        signal.Set();
        // Last, for a stopping service waits for it before it takes everything else away.
        done.SetResult();
    }

    [LoggerMessage(LogLevel.Error, "Run {RunId} met a fault of the service and is tried again")]
    private partial void LogTrouble(Exception fault, Guid runId);
}
