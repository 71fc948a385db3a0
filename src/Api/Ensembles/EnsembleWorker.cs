using OverfitWeb.Api.Analysis;
using OverfitWeb.Api.Datasets;
using OverfitWeb.Api.Runs;
using OverfitWeb.Api.Settings;
using OverfitWeb.Contracts.Ensembles;

namespace OverfitWeb.Api.Ensembles;

/// <summary>Measures the ensembles that were asked for, one after another, on a thread of its own.</summary>
internal sealed partial class EnsembleWorker(
    EnsembleStore store,
    EnsembleMeasurement measurement,
    RunReader runs,
    MnistStore mnist,
    OverfitSettings settings,
    IHostApplicationLifetime lifetime,
    ILogger<EnsembleWorker> logger) : IHostedService
{
    /// <summary>How often it looks for ensembles that nobody signalled: those of an earlier start.</summary>
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    private Thread? _thread;

    private CancellationToken Stopping => lifetime.ApplicationStopping;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        // A node without workers only answers requests.
        if (settings.Workers == 0)
            return Task.CompletedTask;
        _thread = new Thread(Work) { IsBackground = true, Name = "overfit-ensembles" };
        _thread.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.Run(() => _thread?.Join(), cancellationToken);

    private void Work()
    {
        while (!Stopping.IsCancellationRequested)
        {
            try
            {
                if (!mnist.Loaded.IsCompletedSuccessfully || !WorkOnce())
                    store.Added.Wait(Poll, Stopping);
            }
            catch (OperationCanceledException) when (Stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                LogTrouble(e);
                Stopping.WaitHandle.WaitOne(Poll);
            }
        }
    }

    private bool WorkOnce()
    {
        if (Wait(store.NextAsync(Stopping)) is not Ensemble ensemble)
            return false;
        IReadOnlyList<Run> found = Wait(runs.FindAsync(ensemble.Runs, Stopping));
        (EnsembleResult? result, string? error) = found.Count == ensemble.Runs.Count
            ? Measure(ensemble, [.. ensemble.Runs.Select(id => found.Single(run => run.Id == id))])
            : (null, "A run of this ensemble is gone.");
        store.EndAsync(ensemble.Id, result, error, CancellationToken.None).GetAwaiter().GetResult();
        return true;
    }

    private (EnsembleResult? Result, string? Error) Measure(Ensemble ensemble, IReadOnlyList<Run> members)
    {
        try
        {
            return (measurement.Measure(members, ensemble.Weights, Stopping), null);
        }
        catch (Exception e) when (e is UnreadableWeightsException or OutOfMemoryException)
        {
            // It would fail again, and keep those behind it waiting.
            LogUnmeasured(e, ensemble.Id);
            return (null, e is OutOfMemoryException
                ? "There was not enough memory to measure this ensemble. Average fewer runs, or smaller ones."
                : "The weights of a run are missing or damaged. Train that run again.");
        }
    }

    // The thread is the worker's own: it may wait, and measuring must not move to a pool thread by an await.
    private static TResult Wait<TResult>(Task<TResult> task) => task.GetAwaiter().GetResult();

    [LoggerMessage(LogLevel.Error, "Ensemble {EnsembleId} could not be measured")]
    private partial void LogUnmeasured(Exception fault, Guid ensembleId);

    [LoggerMessage(LogLevel.Error, "The ensembles' worker met a fault and goes on")]
    private partial void LogTrouble(Exception fault);
}
