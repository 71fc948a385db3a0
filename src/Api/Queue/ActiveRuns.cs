using System.Collections.Concurrent;

namespace OverfitWeb.Api.Queue;

/// <summary>The runs that this node trains at the moment, so that a request can stop them without waiting for their next write.</summary>
internal sealed class ActiveRuns
{
    private readonly ConcurrentDictionary<Guid, RunControl> _controls = new();

    public int Count => _controls.Count;

    public void Add(RunControl control) => _controls[control.RunId] = control;

    public void Remove(RunControl control) => _controls.TryRemove(KeyValuePair.Create(control.RunId, control));

    /// <summary>Stops the run if it is trained here; elsewhere its worker reads the request with its next write.</summary>
    public void Cancel(Guid runId)
    {
        if (_controls.TryGetValue(runId, out RunControl? control))
            control.Cancel();
    }
}
