using System.Threading.Channels;
using OverfitWeb.Api.Checkpoints;
using OverfitWeb.Api.Faults;
using OverfitWeb.Api.Queue;
using OverfitWeb.Api.Runs;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Api.Worker;

/// <summary>
/// Takes records and checkpoints from the training thread and stores them behind its back: the first at once, then at most
/// every <see cref="Interval"/>. The last ones are left to the write that ends the claim.
/// </summary>
internal sealed class RunRecorder(
    Claim claim, RunControl control, RunHandover handover, CheckpointShelf shelf, RunMeter meter, TimeProvider clock)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    // Unbounded, for training must not wait; a spec bounds the number of its records.
    private readonly Channel<(MetricRecord? Record, PendingCheckpoint? Checkpoint)> _made =
        Channel.CreateUnbounded<(MetricRecord?, PendingCheckpoint?)>(new() { SingleReader = true, SingleWriter = true });

    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly long _start = clock.GetTimestamp();
    private MetricRecord? _previous;
    private MetricRecord? _best = claim.Best;
    private PendingCheckpoint? _checkpoint;
    private Task _writing = Task.CompletedTask;

    public void Start() => _writing = Task.Run(WriteAsync);

    public void Record(EpochReport report, PendingCheckpoint? checkpoint)
    {
        // A run that was cut off is trained again to equal bits: what is stored stays as it is.
        bool isNew = report.Epoch >= claim.Records;
        if (!isNew && checkpoint is null)
            return;
        _made.Writer.TryWrite((isNew ? Measure(report) : null, checkpoint));
    }

    /// <summary>Ends the writing and answers what is left to write.</summary>
    public async Task<RecordBatch> StopAsync()
    {
        _ended.SetResult();
        _made.Writer.Complete();
        await _writing;
        RecordBatch rest = Take();
        return control.Lost ? rest : rest with { Checkpoint = PublishCheckpoint() };
    }

    private MetricRecord Measure(EpochReport report)
    {
        double elapsed = claim.ElapsedSeconds + clock.GetElapsedTime(_start).TotalSeconds;
        MetricRecord record = ReportMapping.ToRecord(report, elapsed);
        meter.Made(claim.Spec, record, _previous);
        return _previous = record;
    }

    private async Task WriteAsync()
    {
        try
        {
            while (await _made.Reader.WaitToReadAsync() && !_ended.Task.IsCompleted)
            {
                await StoreAsync(Take());
                // Records do not wait for the disk to take a checkpoint; those made meanwhile keep to their interval.
                if (PublishCheckpoint() is CheckpointRow checkpoint)
                {
                    await StoreAsync(new([], _best) { Checkpoint = checkpoint });
                    CrashPoint.At(CrashStep.CheckpointStored);
                }

                if (control.Token.IsCancellationRequested)
                    return;
                await Task.WhenAny(Task.Delay(Interval, clock), _ended.Task);
            }
        }
        catch (Exception e)
        {
            control.Fail(e);
        }
    }

    private async Task StoreAsync(RecordBatch batch)
    {
        if (batch is { Records.Count: 0, Checkpoint: null } || control.Lost)
            return;
        Run? stored = await handover.AppendAsync(claim, batch, CancellationToken.None);
        CrashPoint.At(CrashStep.RecordsStored);
        if (stored is null)
            control.Lose();
        else if (stored.Desired == DesiredState.Cancel)
            control.Stop();
        else
            control.SetPause(stored.Desired == DesiredState.Pause);
    }

    private RecordBatch Take()
    {
        List<MetricRecord> records = [];
        while (_made.Reader.TryRead(out (MetricRecord? Record, PendingCheckpoint? Checkpoint) made))
        {
            if (made.Checkpoint is not null)
                ReplaceCheckpoint(made.Checkpoint);
            if (made.Record is not MetricRecord record)
                continue;
            records.Add(record);
            if (_best is null || record.TestAccuracy > _best.TestAccuracy)
                _best = record;
        }

        return new(records, _best);
    }

    private void ReplaceCheckpoint(PendingCheckpoint checkpoint)
    {
        if (_checkpoint is not null)
            shelf.Discard(_checkpoint);
        _checkpoint = checkpoint;
    }

    private CheckpointRow? PublishCheckpoint()
    {
        if (_checkpoint is not PendingCheckpoint pending)
            return null;
        _checkpoint = null;
        return shelf.TryPublish(claim, pending);
    }
}
