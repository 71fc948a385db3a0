using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using OverfitWeb.Api.Datasets;
using OverfitWeb.Api.Operations;
using OverfitWeb.Api.Queue;
using OverfitWeb.Api.Runs;
using OverfitWeb.Api.Weights;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Engine;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Api.Worker;

/// <summary>Carries out a claim from plan to last write, on the calling thread.</summary>
internal sealed partial class RunExecutor(
    RunHandover handover, RunReader runs, ActiveRuns active, MnistStore mnist, WeightStore weights, RunMeter meter, TimeProvider clock, ILogger<RunExecutor> logger)
{
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(1);

    /// <summary>Who trains a spec here.</summary>
    public static TrainerIdentity Identity(RunSpec spec) => new(
        EngineInfo.Version,
        spec.Training.Precision.ToEngine() == FloatPrecision.Float64
            ? KernelCatalog.Fastest<double>().Name
            : KernelCatalog.Fastest<float>().Name);

    public void Execute(Claim claim, CancellationToken stopping)
    {
        using Activity? span = Tracing.Train(claim.RunId, claim.Fence, claim.Attempt);
        using RunControl control = new(claim.RunId, stopping);
        active.Add(control);
        try
        {
            // A request between claim and registration found nobody to stop.
            if (Wait(runs.FindAsync(claim.RunId, stopping))?.Desired == DesiredState.Cancel)
                control.Cancel();
            int threads = Math.Max(1, Environment.ProcessorCount / active.Count);
            LogStarted(claim.RunId, claim.Fence, claim.Attempt, threads);
            RunRecorder recorder = new(claim, control, handover, meter, clock);
            recorder.Start();
            Ending? ending = Train(claim, threads, recorder, control.Token);
            End(claim, control, Wait(recorder.StopAsync()), ending, stopping);
        }
        finally
        {
            active.Remove(control);
        }
    }

    private Ending? Train(Claim claim, int threads, RunRecorder recorder, CancellationToken cancellationToken)
    {
        try
        {
            TrainingPlan plan = PlanBuilder.Build(claim.Spec, mnist.Loaded.Result);
            RunObserver observer = new(claim, recorder, weights);
            TrainingResult result = TrainingJob.Run(plan, claim.Spec.Training.Precision.ToEngine(), threads, observer, cancellationToken);
            return Endings.Of(plan, result) with { WeightsKept = observer.WeightsKept };
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
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
            Run? ended = control.Lost ? null : Wait(Write(claim, control, rest, ending));
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

    // Carried through whatever stops: this keeps a stopping service from losing its runs.
    private Task<Run?> Write(Claim claim, RunControl control, RecordBatch rest, Ending? ending) => ending switch
    {
        not null => handover.FinishAsync(claim, rest, ending, CancellationToken.None),
        null when control.Canceled => handover.FinishAsync(claim, rest, Ending.Canceled, CancellationToken.None),
        null => handover.HandBackAsync(claim, rest, CancellationToken.None),
    };

    // The database failed, which passes. What was not stored is made again by the next claim; a stop of the service
    // leaves the run to its next start.
    private void GiveBack(Claim claim, CancellationToken stopping)
    {
        while (!stopping.WaitHandle.WaitOne(Retry))
        {
            try
            {
                Wait(handover.HandBackAsync(claim, RecordBatch.None, CancellationToken.None));
                return;
            }
            catch (Exception e) when (e is DbException or DbUpdateException)
            {
                LogUnwritten(e, claim.RunId, claim.Fence);
            }
        }
    }

    // The thread is the worker's own: it may wait, and training must not move to a pool thread by an await.
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
