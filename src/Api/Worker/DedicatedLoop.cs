using OverfitWeb.Api.Datasets;
using OverfitWeb.Api.Settings;
using OverfitWeb.Engine.Data;

namespace OverfitWeb.Api.Worker;

/// <summary>
/// Work with the images that is looked for again and again, on a thread of its own: it may wait there and compute for long
/// without keeping the pool from answering requests. A fault is logged, and the loop goes on.
/// </summary>
internal abstract partial class DedicatedLoop(
    string name, MnistStore mnist, OverfitSettings settings, IHostApplicationLifetime lifetime, ILogger logger) : IHostedService
{
    private static readonly TimeSpan PauseAfterFault = TimeSpan.FromSeconds(1);

    private Thread? _thread;

    protected ILogger Logger => logger;

    /// <summary>How long to wait for a signal before looking again: what another process took in is not signalled.</summary>
    protected static TimeSpan Poll { get; } = TimeSpan.FromSeconds(5);

    /// <summary>The images, which are there from the first turn on.</summary>
    protected Mnist Images => mnist.Loaded.Result;

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
        if (!HasImages())
            return;

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
                Stopping.WaitHandle.WaitOne(PauseAfterFault);
            }
        }
    }

    // Where they are damaged there is no work, as the store has said.
    private bool HasImages()
    {
        Wait(Task.WhenAny(mnist.Loaded.WaitAsync(Stopping)));
        return mnist.Loaded.IsCompletedSuccessfully;
    }

    [LoggerMessage(LogLevel.Error, "{Loop} met a fault and goes on")]
    private static partial void LogTrouble(ILogger logger, Exception fault, string loop);
}
