using System.Diagnostics.Metrics;
using OverfitWeb.Api.Operations;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Worker;

/// <summary>How training goes on this node: time a record, and images a second over all of its runs.</summary>
internal sealed class RunMeter
{
    private readonly TimeProvider _clock;
    private readonly Histogram<double> _duration;
    private readonly Histogram<double> _checkpoint;
    private readonly Counter<long> _images;
    private readonly Lock _gate = new();
    private long _total;
    private long _observedTotal;
    private long _observedAt;

    public RunMeter(IMeterFactory meters, TimeProvider clock)
    {
        Meter meter = meters.Create(TelemetrySources.Runs);
        _clock = clock;
        _observedAt = clock.GetTimestamp();
        _duration = meter.CreateHistogram<double>("overfit.epoch.duration", "s", "Training time from a record to the next.");
        _checkpoint = meter.CreateHistogram<double>("overfit.checkpoint.duration", "s", "Time that training waited for a checkpoint.");
        _images = meter.CreateCounter<long>("overfit.training.images", "{image}", "Images trained on and measured.");
        meter.CreateObservableGauge("overfit.training.rate", Rate, "{image}/s", "Images a second since the last look, over all runs of this node.");
    }

    /// <summary>A record was made.</summary>
    /// <param name="spec">What is trained.</param>
    /// <param name="record">The record.</param>
    /// <param name="before">The record before it; null for a claim's first.</param>
    public void Made(RunSpec spec, MetricRecord record, MetricRecord? before)
    {
        DatasetSpec data = spec.Dataset;
        long images = spec.Model.Members
            * ((long)(record.Iteration - (before?.Iteration ?? 0)) * spec.Training.BatchSize + data.TrainSize + data.ValidationSize + data.TestSize);
        Interlocked.Add(ref _total, images);
        _images.Add(images);
        if (before is not null)
            _duration.Record(record.ElapsedSeconds - before.ElapsedSeconds);
    }

    /// <summary>Training waited for a checkpoint.</summary>
    public void Saved(TimeSpan wait) => _checkpoint.Record(wait.TotalSeconds);

    private double Rate()
    {
        lock (_gate)
        {
            long now = _clock.GetTimestamp();
            double seconds = _clock.GetElapsedTime(_observedAt, now).TotalSeconds;
            long total = Interlocked.Read(ref _total);
            double rate = seconds > 0 ? (total - _observedTotal) / seconds : 0;
            (_observedTotal, _observedAt) = (total, now);
            return rate;
        }
    }
}
