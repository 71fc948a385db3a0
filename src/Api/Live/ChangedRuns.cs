namespace OverfitWeb.Api.Live;

/// <summary>Runs that changed since the list was told last, each once.</summary>
internal sealed class ChangedRuns
{
    private readonly Lock _gate = new();
    private readonly Wake _wake = new();
    private HashSet<Guid> _ids = [];

    public void Add(Guid runId)
    {
        lock (_gate)
            _ids.Add(runId);
        _wake.Set();
    }

    public Task WaitAsync(CancellationToken cancellationToken) => _wake.WaitAsync(cancellationToken);

    public IReadOnlyCollection<Guid> Take()
    {
        lock (_gate)
        {
            HashSet<Guid> taken = _ids;
            _ids = [];
            return taken;
        }
    }
}
