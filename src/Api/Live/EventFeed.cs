using System.Collections.Concurrent;
using OverfitWeb.Api.Runs;
using OverfitWeb.Contracts.Live;

namespace OverfitWeb.Api.Live;

/// <summary>Committed events on their way to the viewers of this node. What is written here is in the database already.</summary>
internal sealed class EventFeed(RunReader runs) : IDisposable
{
    // Those who catch up read one after another: a crowd that reconnects must not keep the writers waiting.
    private readonly SemaphoreSlim _reading = new(1);
    private readonly ConcurrentDictionary<Guid, RunTail> _tails = new();
    private readonly Lock _joining = new();

    /// <summary>Runs that changed, for the list.</summary>
    public ChangedRuns Changes { get; } = new();

    public void Publish(RunEvent committed)
    {
        // Without a viewer it is kept nowhere: who comes later reads it from the database, after he has joined.
        if (_tails.TryGetValue(committed.RunId, out RunTail? tail))
            tail.Add(committed);
        Changes.Add(committed.RunId);
    }

    /// <summary>Tells the list alone, for what is no event.</summary>
    public void PublishChange(Guid runId) => Changes.Add(runId);

    /// <summary>Has a viewer woken by each event of a run from now on. Read what is stored after this, not before.</summary>
    public RunTail Watch(Guid runId, Wake viewer)
    {
        lock (_joining)
        {
            RunTail tail = _tails.GetOrAdd(runId, id => new(id, runs, _reading));
            tail.Join(viewer);
            return tail;
        }
    }

    /// <summary>Ends <see cref="Watch"/>; the last viewer's leaving frees what was kept.</summary>
    public void Leave(Guid runId, Wake viewer)
    {
        lock (_joining)
        {
            if (!_tails.TryGetValue(runId, out RunTail? tail))
                return;
            tail.Leave(viewer);
            if (!tail.IsWatched)
                _tails.TryRemove(runId, out _);
        }
    }

    public void Dispose() => _reading.Dispose();
}
