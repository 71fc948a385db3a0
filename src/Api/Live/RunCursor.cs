using OverfitWeb.Contracts.Live;

namespace OverfitWeb.Api.Live;

/// <summary>
/// How far one viewer has come in one run. There is no queue for a viewer: who reads slowly is behind, and costs a number.
/// </summary>
/// <param name="tail">The run's latest events.</param>
/// <param name="seq">The last event that the viewer has.</param>
internal sealed class RunCursor(RunTail tail, long seq)
{
    private long _seq = seq;
    private long _known = seq;

    /// <summary>There are events up to this one, whether published here or not.</summary>
    public void Know(long lastEventSeq) => _known = Math.Max(_known, lastEventSeq);

    /// <summary>The next events, in order and each once; none if the viewer has all. There may be more where it gives some.</summary>
    public async Task<IReadOnlyList<RunEvent>> ReadAsync(CancellationToken cancellationToken)
    {
        bool all = tail.TryRead(_seq, out IReadOnlyList<RunEvent> events);
        if (events.Count == 0 && (!all || _seq < _known))
            events = await tail.CatchUpAsync(_seq, cancellationToken);
        if (events.Count > 0)
            _seq = events[^1].EventSeq;
        return events;
    }
}
