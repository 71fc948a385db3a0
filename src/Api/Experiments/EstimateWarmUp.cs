using OverfitWeb.Api.Datasets;
using OverfitWeb.Api.Estimates;
using OverfitWeb.Api.Experiments.ReadyMade;
using OverfitWeb.Api.Queue;
using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Engine.Data;

namespace OverfitWeb.Api.Experiments;

/// <summary>
/// Works out once, when the service has started, what the first to ask would else wait for: the document's network is
/// tried in both precisions, and the ready-made experiments are written out. The service is ready meanwhile; if it has runs
/// to go on with, they get its cores.
/// </summary>
internal sealed partial class EstimateWarmUp(
    ExperimentEstimator estimator,
    TrialDesk desk,
    MnistStore mnist,
    RunQueue queue,
    ActiveRuns active,
    IHostApplicationLifetime lifetime,
    ILogger<EstimateWarmUp> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using CancellationTokenRegistration asked = lifetime.ApplicationStarted.Register(started.SetResult);
        try
        {
            await started.Task.WaitAsync(stoppingToken);
            await mnist.Loaded.WaitAsync(stoppingToken);
            if (active.Count > 0 || (await queue.NextAsync(1, [], stoppingToken)).Count > 0)
                return;
            foreach (ReadyMadeExperiment one in ReadyMadeList.All)
            {
                await estimator.SizeAsync(one, ExperimentScale.Small, stoppingToken);
                await estimator.SizeAsync(one, ExperimentScale.Full, stoppingToken);
            }

            await desk.AskAsync(TrialSpec.Of(InDouble(EngineWork.Known)), stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Who asks first waits as long as it takes.
        }
        catch (DatasetException)
        {
            // The store has said so.
        }
        catch (Exception e)
        {
            LogTrouble(e);
        }
    }

    private static RunSpec InDouble(RunSpec spec) => spec with { Training = spec.Training with { Precision = Precision.Float64 } };

    [LoggerMessage(LogLevel.Warning, "Estimates could not be prepared; the first to ask for one waits for it")]
    private partial void LogTrouble(Exception fault);
}
