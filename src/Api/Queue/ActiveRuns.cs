using OverfitWeb.Engine.Threading;

namespace OverfitWeb.Api.Queue;

/// <summary>
/// The runs that this node trains at the moment. A request can stop them without waiting for their next write, and they
/// share the machine's cores, so that it is full and not overfull: each has one core, and what is left goes to the
/// earliest.
/// </summary>
internal sealed class ActiveRuns
{
    private readonly Lock _gate = new();
    private readonly List<RunControl> _controls = [];

    public int Count
    {
        get
        {
            lock (_gate)
                return _controls.Count;
        }
    }

    public IReadOnlyList<Guid> Ids
    {
        get
        {
            lock (_gate)
                return [.. _controls.Select(control => control.RunId)];
        }
    }

    /// <summary>Whether a run is trained that wants no company.</summary>
    public bool WantsNoCompany
    {
        get
        {
            lock (_gate)
                return _controls.Exists(control => control.Alone);
        }
    }

    public bool Contains(Guid runId) => Find(runId) is not null;

    /// <summary>Takes a run in, before it is claimed.</summary>
    /// <returns>Whether it may be trained now: not if it is trained already, nor if it or another wants no company.</returns>
    public bool TryEnter(RunControl control)
    {
        lock (_gate)
        {
            if (_controls.Exists(other => other.RunId == control.RunId || other.Alone || control.Alone))
                return false;
            _controls.Add(control);
            ShareCores();
            return true;
        }
    }

    public void Leave(RunControl control)
    {
        lock (_gate)
        {
            _controls.Remove(control);
            ShareCores();
        }
    }

    /// <summary>Stops the run if it is trained here; elsewhere its worker reads the request with its next write.</summary>
    public void Cancel(Guid runId) => Find(runId)?.Stop();

    /// <summary>Stops the run at its next record, or no longer does, if it is trained here.</summary>
    public void SetPause(Guid runId, bool pause) => Find(runId)?.SetPause(pause);

    private RunControl? Find(Guid runId)
    {
        lock (_gate)
            return _controls.Find(control => control.RunId == runId);
    }

    private void ShareCores()
    {
        for (int i = 0; i < _controls.Count; i++)
        {
            ThreadShare threads = _controls[i].Threads;
            threads.Now = (threads.Most / _controls.Count) + (i < threads.Most % _controls.Count ? 1 : 0);
        }
    }
}
