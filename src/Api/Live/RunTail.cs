using OverfitWeb.Api.Runs;
using OverfitWeb.Contracts.Live;

namespace OverfitWeb.Api.Live;

/// <summary>
/// The latest events of one run that is watched, kept once for all of its viewers. A viewer who fell further behind, or
/// who meets a hole because two writers published in the other order, is served from the database: one reads, and those
/// who wait for the same find it here.
/// </summary>
/// <param name="runId">The run.</param>
/// <param name="runs">The database.</param>
/// <param name="reading">Held while the database is read.</param>
internal sealed class RunTail(Guid runId, RunReader runs, SemaphoreSlim reading)
{
    private const int MaxEvents = 64;
    private const int MaxRecords = 1000;

    private readonly Lock _gate = new();
    private readonly SortedList<long, RunEvent> _events = [];
    private readonly HashSet<Wake> _viewers = [];
    private int _records;

    /// <summary>Whether anybody watches.</summary>
    public bool IsWatched
    {
        get
        {
            lock (_gate)
                return _viewers.Count > 0;
        }
    }

    public void Join(Wake viewer)
    {
        lock (_gate)
            _viewers.Add(viewer);
    }

    public void Leave(Wake viewer)
    {
        lock (_gate)
            _viewers.Remove(viewer);
    }

    /// <summary>Takes a committed event and wakes the viewers.</summary>
    public void Add(RunEvent committed)
    {
        lock (_gate)
        {
            Keep(committed);
            foreach (Wake viewer in _viewers)
            {
                if (EventStream.Ends(committed.Data.Status))
                    viewer.SetUrgent();
                else
                    viewer.Set();
            }
        }
    }

    /// <summary>Events right after <paramref name="seq"/>, in order and without a gap.</summary>
    /// <param name="seq">The last event that the viewer has.</param>
    /// <param name="events">The events; none if there are none, or if they are no longer kept here.</param>
    /// <returns>Whether that is all that is known here; false where the database must be asked.</returns>
    public bool TryRead(long seq, out IReadOnlyList<RunEvent> events)
    {
        List<RunEvent> found = [];
        events = found;
        lock (_gate)
        {
            while (_events.TryGetValue(seq + 1 + found.Count, out RunEvent? next))
                found.Add(next);
            return found.Count > 0 || _events.Count == 0 || _events.GetKeyAtIndex(_events.Count - 1) <= seq;
        }
    }

    /// <summary>Some of the events right after <paramref name="seq"/>, from the database if need be.</summary>
    public async Task<IReadOnlyList<RunEvent>> CatchUpAsync(long seq, CancellationToken cancellationToken)
    {
        await reading.WaitAsync(cancellationToken);
        try
        {
            // Who was before may have read what is missing.
            TryRead(seq, out IReadOnlyList<RunEvent> events);
            if (events.Count > 0)
                return events;
            events = await runs.EventsAsync(runId, seq, long.MaxValue, MaxEvents, cancellationToken);
            lock (_gate)
            {
                foreach (RunEvent read in events)
                    Keep(read);
            }

            return events;
        }
        finally
        {
            reading.Release();
        }
    }

    private void Keep(RunEvent committed)
    {
        if (!_events.TryAdd(committed.EventSeq, committed))
            return;
        _records += CountOf(committed);
        while (_events.Count > MaxEvents || (_records > MaxRecords && _events.Count > 1))
        {
            _records -= CountOf(_events.GetValueAtIndex(0));
            _events.RemoveAt(0);
        }
    }

    private static int CountOf(RunEvent committed) => committed.Data.Records?.Count ?? 0;
}
