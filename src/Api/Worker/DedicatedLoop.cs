using OverfitWeb.Api.Settings;

namespace OverfitWeb.Api.Worker;

/// <summary>
/// Work that is looked for again and again, on a thread of its own: it may wait there and compute for long without keeping
/// the pool from answering requests. A fault is logged, and the loop goes on.
/// </summary>
internal abstract partial class DedicatedLoop(
    string name, TimeSpan poll, OverfitSettings settings, IHostApplicationLifetime lifetime, ILogger logger) : IHostedService
{
    private Thread? _thread;

    protected ILogger Logger => logger;

    /// <summary>How long to wait for a signal before looking again: not everything is signalled.</summary>
    protected TimeSpan Poll => poll;

    /// <summary>Cancelled before anything is stopped.</summary>
    protected CancellationToken Stopping => lifetime.ApplicationStopping;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        // A node without workers only answers requests.
        if (settings.Workers == 0)
            return Task.CompletedTask;
        _thread = new Thread(Loop) { IsBackground = true, Name = name };
        _thread.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.Run(() => _thread?.Join(), cancellationToken);

    /// <summary>Looks once, does what there is, and waits if there is nothing.</summary>
    protected abstract void Turn();

    /// <summary>Waits on this thread: what computes must not move to a pool thread by an await.</summary>
    protected static TResult Wait<TResult>(Task<TResult> task) => task.GetAwaiter().GetResult();

    /// <inheritdoc cref="Wait{TResult}"/>
    protected static void Wait(Task task) => task.GetAwaiter().GetResult();

    private void Loop()
    {
        while (!Stopping.IsCancellationRequested)
        {
            try
            {
                Turn();
            }
            catch (OperationCanceledException) when (Stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                LogTrouble(logger, e, name);
                Stopping.WaitHandle.WaitOne(poll);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "{Loop} met a fault and goes on")]
    private static partial void LogTrouble(ILogger logger, Exception fault, string loop);
}
