using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using OverfitWeb.Api.Checkpoints;
using OverfitWeb.Api.Datasets;
using OverfitWeb.Api.Operations;
using OverfitWeb.Api.Queue;
using OverfitWeb.Api.Runs;
using OverfitWeb.Api.Settings;
using OverfitWeb.Api.Weights;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Engine;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Api.Worker;

/// <summary>Carries out a run from claim to last write, on the calling thread.</summary>
internal sealed partial class RunExecutor(
    RunQueue queue,
    RunHandover handover,
    RunTransitions transitions,
    RunReader runs,
    ActiveRuns active,
    MnistStore mnist,
    WeightStore weights,
    CheckpointStore checkpoints,
    CheckpointRows rows,
    StagedTraining training,
    OverfitSettings settings,
    RunMeter meter,
    TimeProvider clock,
    ILogger<RunExecutor> logger)
{
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(1);

    /// <summary>Who trains a spec here.</summary>
    public static TrainerIdentity Identity(RunSpec spec) => new(
        EngineInfo.Version,
        spec.Training.Precision.ToEngine() == FloatPrecision.Float64
            ? KernelCatalog.Fastest<double>().Name
            : KernelCatalog.Fastest<float>().Name);

    /// <summary>Claims the run and trains it; does nothing if it no longer waits, or may not be trained now.</summary>
    public void Execute(Guid runId, CancellationToken stopping)
    {
        if (Wait(runs.FindAsync(runId, stopping)) is not { Status: RunStatus.Queued } run)
            return;
        using RunControl control = new(runId, run.Alone, stopping);
        // Entered before it is claimed, so that every request about the claimed run finds it.
        if (!active.TryEnter(control))
            return;
        try
        {
            if (Wait(queue.TryClaimAsync(run, Identity(run.Spec), stopping)) is Claim claim)
                Execute(claim, control, stopping);
        }
        finally
        {
            active.Leave(control);
        }
    }

    private void Execute(Claim claim, RunControl control, CancellationToken stopping)
    {
        using Activity? span = Tracing.Train(claim.RunId, claim.Fence, claim.Attempt);
        IReadOnlyList<CheckpointRow> known = Wait(rows.OfAsync(claim.RunId, CancellationToken.None));
        checkpoints.Sweep(claim.RunId, known);
        LogStarted(claim.RunId, claim.Fence, claim.Attempt, control.Threads.Now);
        CheckpointPace pace = new(settings, clock);
        RunRecorder recorder = new(claim, control, handover, new(pace, transitions, logger), meter, clock);
        recorder.Start();
        RunObserver observer = new(claim, control, recorder, checkpoints, pace, weights, meter, clock, logger);
        Ending? ending = Train(claim, known, control, observer);
        End(claim, control, Wait(recorder.StopAsync()), ending, stopping);
    }

    private Ending? Train(Claim claim, IReadOnlyList<CheckpointRow> known, RunControl control, RunObserver observer)
    {
        try
        {
            IReadOnlyList<TrainingStage> stages = TrainingStage.Of(claim, mnist.Loaded.Result);
            TrainingResult result = training.Run(claim, stages, known, control, observer);
            return Endings.Of(stages[^1].Plan, result) with { WeightsKept = observer.WeightsKept };
        }
        catch (OperationCanceledException) when (control.Token.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception e)
        {
            LogFailed(e, claim.RunId, claim.Fence);
            return Endings.Failed(e);
        }
    }

    private void End(Claim claim, RunControl control, RecordBatch rest, Ending? ending, CancellationToken stopping)
    {
        if (control.WriteFault is Exception fault)
        {
            LogUnwritten(fault, claim.RunId, claim.Fence);
            GiveBack(claim, stopping);
            return;
        }

        try
        {
            // Carried through whatever stops: this keeps a stopping service from losing its runs.
            Run? ended = control.Lost ? null : Wait(ending is null
                ? handover.LeaveAsync(claim, rest, interrupted: control.ServiceStops, cancellationToken: CancellationToken.None)
                : handover.FinishAsync(claim, rest, ending, CancellationToken.None));
            if (ended is null)
                LogLost(claim.RunId, claim.Fence);
            else
                LogEnded(claim.RunId, claim.Fence, ended.Status, ended.Records);
        }
        catch (Exception e) when (e is DbException or DbUpdateException)
        {
            LogUnwritten(e, claim.RunId, claim.Fence);
            GiveBack(claim, stopping);
        }
    }

    // The database failed, which passes. What was not stored is made again by the next claim; a stop of the service
    // leaves the run to its next start.
    private void GiveBack(Claim claim, CancellationToken stopping)
    {
        while (!stopping.WaitHandle.WaitOne(Retry))
        {
            try
            {
                Wait(handover.LeaveAsync(claim, RecordBatch.None, interrupted: true, cancellationToken: CancellationToken.None));
                return;
            }
            catch (Exception e) when (e is DbException or DbUpdateException)
            {
                LogUnwritten(e, claim.RunId, claim.Fence);
            }
        }
    }

    // The thread is the training's own: it may wait, and training must not move to a pool thread by an await.
    private static TResult Wait<TResult>(Task<TResult> task) => task.GetAwaiter().GetResult();

    [LoggerMessage(LogLevel.Information, "Run {RunId} starts under fence {Fence}, claim {Attempt}, {Threads} threads")]
    private partial void LogStarted(Guid runId, long fence, int attempt, int threads);

    [LoggerMessage(LogLevel.Information, "Run {RunId} is {Status} under fence {Fence} with {Records} records")]
    private partial void LogEnded(Guid runId, long fence, RunStatus status, int records);

    [LoggerMessage(LogLevel.Warning, "Run {RunId} was taken from fence {Fence}, which writes nothing more")]
    private partial void LogLost(Guid runId, long fence);

    [LoggerMessage(LogLevel.Error, "Run {RunId} could not be trained under fence {Fence}")]
    private partial void LogFailed(Exception fault, Guid runId, long fence);

    [LoggerMessage(LogLevel.Error, "The database did not take what run {RunId} wrote under fence {Fence}; the run goes back into the queue")]
    private partial void LogUnwritten(Exception fault, Guid runId, long fence);
}
