using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Api;

namespace OverfitWeb.Ui.Lab;

/// <summary>
/// Queues several runs. A start that failed in the middle and is tried again queues only what is missing: the idempotency
/// keys of the first attempt are repeated.
/// </summary>
public sealed class RunBatch
{
    private readonly List<StartKey> _keys = [];
    private readonly List<RunResponse> _queued = [];

    /// <summary>What the latest attempt has queued.</summary>
    public IReadOnlyList<RunResponse> Queued => [.. _queued];

    /// <summary>Queues every run.</summary>
    /// <exception cref="ApiException">One was not accepted; <see cref="Queued"/> has those before it.</exception>
    public async Task<IReadOnlyList<RunResponse>> StartAsync(IEnumerable<CreateRunRequest> requests, RunsClient client, CancellationToken cancel)
    {
        _queued.Clear();
        foreach ((int place, CreateRunRequest request) in requests.Index())
        {
            if (place == _keys.Count)
                _keys.Add(new StartKey());
            _queued.Add(await client.CreateAsync(request, _keys[place].For(request), cancel));
        }

        _keys.Clear();
        return Queued;
    }
}
