using OverfitWeb.Api.Datasets;
using OverfitWeb.Api.Queue;
using OverfitWeb.Api.Settings;

namespace OverfitWeb.Api.Worker;

/// <summary>
/// The threads that train. They are dedicated: a training on a pool thread would keep the pool from answering requests
/// and renewing what must be renewed.
/// </summary>
internal sealed partial class WorkerPool(
    OverfitSettings settings,
    RunQueue queue,
    QueueSignal signal,
    RunExecutor executor,
    MnistStore mnist,
    WorkerHeartbeat heartbeat,
    IHostApplicationLifetime lifetime,
    ILogger<WorkerPool> logger) : IHostedService
{
    /// <summary>How often a worker looks for runs that nobody signalled.</summary>
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    private Thread[] _threads = [];

    // Cancelled before anything is stopped.
    private CancellationToken Stopping => lifetime.ApplicationStopping;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _threads = [.. Enumerable.Range(1, settings.Workers).Select(number =>
            new Thread(() => Work(number)) { IsBackground = true, Name = $"overfit-worker-{number}" })];
        foreach (Thread thread in _threads)
            thread.Start();
        return Task.CompletedTask;
    }

    /// <summary>Has every run handed back before the database goes away.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        foreach (Thread thread in _threads)
            await Task.Run(thread.Join, cancellationToken);
    }

    private void Work(int number)
    {
        while (!Stopping.IsCancellationRequested)
        {
            try
            {
                heartbeat.Beat(number);
                if (!mnist.Loaded.IsCompletedSuccessfully || !WorkOnce(number))
                    signal.Wait(mnist.Loaded.IsCompleted ? Poll : Poll / 20, Stopping);
            }
            catch (OperationCanceledException) when (Stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // A full disk or a locked database passes; a worker that died of it would not come back.
                LogTrouble(e, number);
                Stopping.WaitHandle.WaitOne(Poll);
            }
        }
    }

    private bool WorkOnce(int number)
    {
        if (queue.TryClaimAsync(RunExecutor.Identity, Stopping).GetAwaiter().GetResult() is not Claim claim)
            return false;
        heartbeat.Busy(number);
        executor.Execute(claim, Stopping);
        return true;
    }

    [LoggerMessage(LogLevel.Error, "Worker {Number} met a fault and goes on")]
    private partial void LogTrouble(Exception fault, int number);
}
