using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;
using OverfitWeb.Api.Checkpoints;
using OverfitWeb.Api.Faults;
using OverfitWeb.Api.Runs;
using OverfitWeb.Contracts.Live;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Queue;

/// <summary>
/// What a worker writes about a run that it holds. Each write carries the fence; null means that the claim is lost:
/// the worker stops at once and writes nothing more.
/// </summary>
internal sealed class RunHandover(RunTransitions transitions, RunReader runs, CheckpointStore checkpoints)
{
    /// <summary>Stores new records and a checkpoint, at least one of them.</summary>
    /// <returns>The run as stored, with what somebody may have asked of it since.</returns>
    public Task<Run?> AppendAsync(Claim claim, RecordBatch batch, CancellationToken cancellationToken) =>
        ApplyAsync(claim, batch, Held(claim), change: null, happening: null, cancellationToken);

    /// <summary>Stores the last records and ends the run.</summary>
    public async Task<Run?> FinishAsync(Claim claim, RecordBatch batch, Ending ending, CancellationToken cancellationToken)
    {
        DateTimeOffset now = transitions.Now;
        Run? ended = await ApplyAsync(
            claim,
            batch,
            Held(claim),
            row => row
                .SetProperty(run => run.Status, ending.Status)
                .SetProperty(run => run.StopReason, ending.Reason)
                .SetProperty(run => run.Desired, (DesiredState?)null)
                .SetProperty(run => run.Final, ending.Final)
                .SetProperty(run => run.FinalTestAccuracy, ending.Final?.TestAccuracy)
                .SetProperty(run => run.FinalTrainAccuracy, ending.Final?.TrainAccuracy)
                .SetProperty(run => run.FinalGap, ending.Final?.TrainAccuracy - ending.Final?.TestAccuracy)
                .SetProperty(run => run.Error, ending.Error)
                .SetProperty(run => run.WeightsFence, ending.WeightsKept ? claim.Fence : null)
                .SetProperty(run => run.FinishedAt, now),
            new(ending.EventType, run => new()
            {
                Status = run.Status,
                StopReason = run.StopReason,
                Attempt = run.Attempts,
                Final = run.Final,
                Notices = RunNotices.Of(run),
                HasWeights = run.WeightsFence is not null,
                Error = run.Error,
            }),
            cancellationToken);
        CrashPoint.At(CrashStep.Ended);
        return ended;
    }

    /// <summary>
    /// Stores the last records and lets go of the run, which is not done: it is canceled or paused if somebody asked for
    /// that, and else waits for the next claim.
    /// </summary>
    /// <param name="claim">The claim.</param>
    /// <param name="batch">The last records.</param>
    /// <param name="interrupted">Whether a stop of the service cut it off.</param>
    /// <param name="crash">What a crash of the service has told about it, if there was one.</param>
    /// <param name="cancellationToken">Gives up before anything is written.</param>
    public async Task<Run?> LeaveAsync(
        Claim claim, RecordBatch batch, bool interrupted, CrashVerdict? crash = null, CancellationToken cancellationToken = default)
    {
        // Each round looks at what is asked for, and writes only if that still holds.
        while (await runs.FindAsync(claim.RunId, cancellationToken) is Run run && run.Fence == claim.Fence && run.Status == RunStatus.Running)
        {
            Run? left = run.Desired switch
            {
                DesiredState.Cancel => await FinishAsync(claim, batch, Ending.Canceled, cancellationToken),
                DesiredState.Pause => await HandBackAsync(claim, batch, RunStatus.Paused, DesiredState.Pause, interrupted, crash, cancellationToken),
                _ => await HandBackAsync(claim, batch, RunStatus.Queued, null, interrupted, crash, cancellationToken),
            };
            if (left is not null)
                return left;
        }

        return null;
    }

    private Task<Run?> HandBackAsync(
        Claim claim,
        RecordBatch batch,
        RunStatus status,
        DesiredState? desired,
        bool interrupted,
        CrashVerdict? crash,
        CancellationToken cancellationToken)
    {
        DateTimeOffset now = transitions.Now;
        return ApplyAsync(
            claim,
            batch,
            run => run.Fence == claim.Fence && run.Status == RunStatus.Running && run.Desired == desired,
            row =>
            {
                row.SetProperty(run => run.Status, status).SetProperty(run => run.Desired, (DesiredState?)null);
                if (interrupted)
                    row.SetProperty(run => run.InterruptedAt, now);
                crash?.Set(row);
            },
            new(
                status == RunStatus.Paused ? RunEventType.Paused : RunEventType.Queued,
                run => new() { Status = run.Status, Attempt = run.Attempts, Interrupted = interrupted }),
            cancellationToken);
    }

    private async Task<Run?> ApplyAsync(
        Claim claim,
        RecordBatch batch,
        Expression<Func<Run, bool>> condition,
        Action<UpdateSettersBuilder<Run>>? change,
        Happening? happening,
        CancellationToken cancellationToken)
    {
        List<Happening> happenings = [];
        if (batch.Records.Count > 0)
            happenings.Add(new(RunEventType.EpochCompleted, run => new() { Status = RunStatus.Running, Attempt = run.Attempts }, batch.Records));
        if (happening is not null)
            happenings.Add(happening);
        IReadOnlyList<CheckpointRow> gone = [];
        Run? written = await transitions.ApplyAsync(
            claim.RunId,
            condition,
            row =>
            {
                if (batch.Records.Count > 0)
                    SetRecords(row, batch);
                change?.Invoke(row);
            },
            happenings,
            batch.Checkpoint is CheckpointRow row ? async db => gone = await CheckpointRows.AddAsync(db, row) : null,
            cancellationToken);
        if (written is not null)
            checkpoints.Delete(gone);
        return written;
    }

    private static Expression<Func<Run, bool>> Held(Claim claim) => run => run.Fence == claim.Fence && run.Status == RunStatus.Running;

    private static void SetRecords(UpdateSettersBuilder<Run> row, RecordBatch batch)
    {
        MetricRecord last = batch.Records[^1];
        row.SetProperty(run => run.Records, last.Seq)
            .SetProperty(run => run.Last, last)
            .SetProperty(run => run.Best, batch.Best)
            .SetProperty(run => run.BestTestAccuracy, batch.Best?.TestAccuracy);
    }
}
