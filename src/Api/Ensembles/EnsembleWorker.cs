using OverfitWeb.Api.Analysis;
using OverfitWeb.Api.Datasets;
using OverfitWeb.Api.Runs;
using OverfitWeb.Api.Settings;
using OverfitWeb.Api.Worker;
using OverfitWeb.Contracts.Ensembles;

namespace OverfitWeb.Api.Ensembles;

/// <summary>Measures the ensembles that were asked for, one after another, on a thread of its own; also those of an earlier start, which nobody signals.</summary>
internal sealed partial class EnsembleWorker(
    EnsembleStore store,
    EnsembleMeasurement measurement,
    RunReader runs,
    MnistStore mnist,
    OverfitSettings settings,
    IHostApplicationLifetime lifetime,
    ILogger<EnsembleWorker> logger)
    : DedicatedLoop("overfit-ensembles", mnist, settings, lifetime, logger)
{
    protected override void Turn()
    {
        if (!WorkOnce())
            store.Added.Wait(Poll, Stopping);
    }

    private bool WorkOnce()
    {
        if (Wait(store.NextAsync(Stopping)) is not Ensemble ensemble)
            return false;
        IReadOnlyList<Run> found = Wait(runs.FindAsync(ensemble.Runs, Stopping));
        (EnsembleResult? result, string? error) = found.Count == ensemble.Runs.Count
            ? Measure(ensemble, [.. ensemble.Runs.Select(id => found.Single(run => run.Id == id))])
            : (null, "A run of this ensemble is gone.");
        Wait(store.EndAsync(ensemble.Id, result, error, CancellationToken.None));
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
            LogUnmeasured(Logger, e, ensemble.Id);
            return (null, e is OutOfMemoryException
                ? "There was not enough memory to measure this ensemble. Average fewer runs, or smaller ones."
                : "The weights of a run are missing or damaged. Train that run again.");
        }
    }

    [LoggerMessage(LogLevel.Error, "Ensemble {EnsembleId} could not be measured")]
    private static partial void LogUnmeasured(ILogger logger, Exception fault, Guid ensembleId);
}
