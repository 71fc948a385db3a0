using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using OverfitWeb.Api.Runs;
using OverfitWeb.Contracts.Live;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Live;

/// <summary>The SignalR connections that watch something, each with a pump of its own.</summary>
internal sealed class Viewers(
    EventFeed feed, RunReader runs, IHubContext<RunHub, IRunClient> hub, LiveMeter meter, TimeProvider clock, ILogger<Viewer> logger)
{
    private readonly ConcurrentDictionary<string, Viewer> _viewers = new();

    /// <summary>Whether anybody watches the list.</summary>
    public bool WatchTheList => _viewers.Values.Any(viewer => viewer.WatchesList);

    /// <summary>Begins with a connection.</summary>
    public void Add(string connectionId) =>
        _viewers[connectionId] = new(hub.Clients.Client(connectionId), feed, runs, meter, clock, logger);

    /// <exception cref="HubException">The connection is gone.</exception>
    public Viewer this[string connectionId] =>
        _viewers.TryGetValue(connectionId, out Viewer? viewer) ? viewer : throw new HubException("This connection has ended.");

    /// <summary>Ends with a connection.</summary>
    public async Task RemoveAsync(string connectionId)
    {
        if (_viewers.TryRemove(connectionId, out Viewer? viewer))
            await viewer.DisposeAsync();
    }

    /// <summary>Hands changed runs to the viewers of the list.</summary>
    public void Offer(IReadOnlyList<RunResponse> changed)
    {
        foreach (Viewer viewer in _viewers.Values)
            viewer.Offer(changed);
    }
}
