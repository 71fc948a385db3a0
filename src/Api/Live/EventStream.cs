using System.IO.Pipelines;
using OverfitWeb.Api.Runs;
using OverfitWeb.Contracts.Live;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Live;

/// <summary>
/// One viewer's Server-Sent Events: what is stored after the viewer's last event, then what happens, until the run's last
/// event. Each event is written once; a comment keeps silent connections open. A viewer that does not read stops this
/// request alone.
/// </summary>
internal sealed class EventStream(
    Guid runId, long after, EventFeed feed, RunReader runs, LiveMeter meter, TimeProvider clock, CancellationToken stopping) : IResult
{
    public const string MediaType = "text/event-stream";

    /// <summary>The longest silence.</summary>
    public static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    private readonly Wake _wake = new();
    private readonly MessagePace _pace = new(clock);
    private long? _history;

    /// <summary>Whether nothing happens to a run any more once it is so.</summary>
    public static bool Ends(RunStatus status) => status is RunStatus.Succeeded or RunStatus.Failed or RunStatus.Canceled;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        HttpResponse response = httpContext.Response;
        response.ContentType = MediaType;
        response.Headers.CacheControl = "no-store";
        // Proxies that collect answers would hold events back.
        response.Headers["X-Accel-Buffering"] = "no";
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(httpContext.RequestAborted, stopping);
        RunCursor cursor = new(feed.Watch(runId, _wake), after);
        meter.Joined(LiveMeter.Stream);
        try
        {
            await response.BodyWriter.WriteAsync(EventText.Opening, end.Token);
            await StreamAsync(cursor, response.BodyWriter, end.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The viewer left, or the service stops: he comes back with the last id that he has.
        }
        finally
        {
            feed.Leave(runId, _wake);
            meter.Left(LiveMeter.Stream);
        }
    }

    private async Task StreamAsync(RunCursor cursor, PipeWriter output, CancellationToken end)
    {
        // What was stored before this viewer joined nobody tells; looking again at each heartbeat costs little.
        while (await runs.FindAsync(runId, end) is Run run)
        {
            _history ??= run.LastEventSeq;
            cursor.Know(run.LastEventSeq);
            do
            {
                if (await SendAsync(cursor, output, end))
                    return;
            }
            while (await _wake.WaitAsync(Heartbeat, clock, end));
            await output.WriteAsync(EventText.Heartbeat, end);
        }
    }

    /// <summary>Sends what there is.</summary>
    /// <returns>Whether the run's last event was among it.</returns>
    private async Task<bool> SendAsync(RunCursor cursor, PipeWriter output, CancellationToken end)
    {
        while (true)
        {
            await _pace.WaitAsync(_wake, end);
            _wake.TakeHurry();
            IReadOnlyList<RunEvent> events = await cursor.ReadAsync(end);
            if (events.Count == 0)
                return false;
            foreach (RunEvent next in events)
                EventText.Write(output, next);
            await output.FlushAsync(end);
            _pace.Sent();
            meter.Delivered(events, _history ?? 0);
            if (Ends(events[^1].Data.Status))
                return true;
        }
    }
}
