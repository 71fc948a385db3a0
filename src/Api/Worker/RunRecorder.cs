using System.Threading.Channels;
using OverfitWeb.Api.Queue;
using OverfitWeb.Api.Runs;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Api.Worker;

/// <summary>
/// Takes records from the training thread and stores them behind its back: the first at once, then at most every
/// <see cref="Interval"/>. The last ones are left to the write that ends the claim.
/// </summary>
internal sealed class RunRecorder(Claim claim, RunControl control, RunHandover handover, RunMeter meter, TimeProvider clock)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    // Unbounded, for training must not wait; a spec bounds the number of its records.
    private readonly Channel<MetricRecord> _records = Channel.CreateUnbounded<MetricRecord>(
        new() { SingleReader = true, SingleWriter = true });

    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly long _start = clock.GetTimestamp();
    private MetricRecord? _previous;
    private MetricRecord? _best = claim.Best;
    private Task _writing = Task.CompletedTask;

    public void Start() => _writing = Task.Run(WriteAsync);

    public void Record(EpochReport report)
    {
        // A run that was cut off is trained again from its seed to equal bits: what is stored stays as it is.
        if (report.Epoch < claim.Records)
            return;
        double elapsed = claim.ElapsedSeconds + clock.GetElapsedTime(_start).TotalSeconds;
        MetricRecord record = ReportMapping.ToRecord(report, elapsed);
        meter.Made(claim.Spec, record, _previous);
        _previous = record;
        _records.Writer.TryWrite(record);
    }

    /// <summary>Ends the writing and answers what is left to write.</summary>
    public async Task<RecordBatch> StopAsync()
    {
        _ended.SetResult();
        _records.Writer.Complete();
        await _writing;
        return Take();
    }

    private async Task WriteAsync()
    {
        try
        {
            while (await _records.Reader.WaitToReadAsync() && !_ended.Task.IsCompleted)
            {
                Run? stored = await handover.AppendAsync(claim, Take(), CancellationToken.None);
                if (stored is null)
                    control.Lose();
                else if (stored.Desired == DesiredState.Cancel)
                    control.Cancel();
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

    private RecordBatch Take()
    {
        List<MetricRecord> records = [];
        while (_records.Reader.TryRead(out MetricRecord? record))
        {
            records.Add(record);
            if (_best is null || record.TestAccuracy > _best.TestAccuracy)
                _best = record;
        }

        return new(records, _best);
    }
}
