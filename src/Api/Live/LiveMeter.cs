using System.Diagnostics.Metrics;
using OverfitWeb.Api.Operations;
using OverfitWeb.Contracts.Live;

namespace OverfitWeb.Api.Live;

/// <summary>How the live channels are doing: viewers, and how late they hear.</summary>
internal sealed class LiveMeter
{
    public static readonly KeyValuePair<string, object?> SignalR = new("transport", "signalr");
    public static readonly KeyValuePair<string, object?> Stream = new("transport", "sse");

    private readonly UpDownCounter<int> _viewers;
    private readonly Histogram<double> _lag;
    private readonly TimeProvider _clock;

    public LiveMeter(IMeterFactory meters, TimeProvider clock)
    {
        Meter meter = meters.Create(TelemetrySources.Live);
        _viewers = meter.CreateUpDownCounter<int>("overfit.viewers", "{viewer}", "Connections that may be sent live events.");
        _lag = meter.CreateHistogram<double>("overfit.event.lag", "s", "From the time of an event to when it was handed to a viewer's connection.");
        _clock = clock;
    }

    /// <summary>A viewer came.</summary>
    public void Joined(KeyValuePair<string, object?> transport) => _viewers.Add(1, transport);

    /// <summary>A viewer went.</summary>
    public void Left(KeyValuePair<string, object?> transport) => _viewers.Add(-1, transport);

    /// <summary>Events were handed to a viewer's connection.</summary>
    /// <param name="events">The events.</param>
    /// <param name="after">Those up to this number were history when the viewer came, and are late for nobody.</param>
    public void Delivered(IReadOnlyList<RunEvent> events, long after = 0)
    {
        if (!_lag.Enabled)
            return;
        DateTimeOffset now = _clock.GetUtcNow();
        foreach (RunEvent sent in events.Where(sent => sent.EventSeq > after))
            _lag.Record(Math.Max(0, (now - sent.Time).TotalSeconds));
    }
}
