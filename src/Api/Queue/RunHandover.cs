using Microsoft.EntityFrameworkCore.Query;
using OverfitWeb.Api.Runs;
using OverfitWeb.Contracts.Live;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Queue;

/// <summary>
/// What a worker writes about a run that it holds. Each write carries the fence; null means that the claim is lost:
/// the worker stops at once and writes nothing more.
/// </summary>
internal sealed class RunHandover(RunTransitions transitions)
{
    /// <summary>Stores new records, at least one.</summary>
    /// <returns>The run as stored, with what somebody may have asked of it since.</returns>
    public Task<Run?> AppendAsync(Claim claim, RecordBatch batch, CancellationToken cancellationToken) =>
        ApplyAsync(claim, batch, change: null, happening: null, cancellationToken);

    /// <summary>Stores the last records and ends the run.</summary>
    public Task<Run?> FinishAsync(Claim claim, RecordBatch batch, Ending ending, CancellationToken cancellationToken)
    {
        DateTimeOffset now = transitions.Now;
        return ApplyAsync(
            claim,
            batch,
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
    }

    /// <summary>Stores the last records and puts the run back into the queue: the service stops.</summary>
    public Task<Run?> HandBackAsync(Claim claim, RecordBatch batch, CancellationToken cancellationToken)
    {
        DateTimeOffset now = transitions.Now;
        return ApplyAsync(
            claim,
            batch,
            row => row
                .SetProperty(run => run.Status, RunStatus.Queued)
                .SetProperty(run => run.InterruptedAt, now),
            new(RunEventType.Queued, run => new() { Status = run.Status, Attempt = run.Attempts, Interrupted = true }),
            cancellationToken);
    }

    private Task<Run?> ApplyAsync(
        Claim claim,
        RecordBatch batch,
        Action<UpdateSettersBuilder<Run>>? change,
        Happening? happening,
        CancellationToken cancellationToken)
    {
        List<Happening> happenings = [];
        if (batch.Records.Count > 0)
            happenings.Add(new(RunEventType.EpochCompleted, run => new() { Status = RunStatus.Running, Attempt = run.Attempts }, batch.Records));
        if (happening is not null)
            happenings.Add(happening);
        return transitions.ApplyAsync(
            claim.RunId,
            run => run.Fence == claim.Fence && run.Status == RunStatus.Running,
            row =>
            {
                if (batch.Records.Count > 0)
                    SetRecords(row, batch);
                change?.Invoke(row);
            },
            happenings,
            cancellationToken: cancellationToken);
    }

    private static void SetRecords(UpdateSettersBuilder<Run> row, RecordBatch batch)
    {
        MetricRecord last = batch.Records[^1];
        row.SetProperty(run => run.Records, last.Seq)
            .SetProperty(run => run.Last, last)
            .SetProperty(run => run.Best, batch.Best)
            .SetProperty(run => run.BestTestAccuracy, batch.Best?.TestAccuracy);
    }
}
