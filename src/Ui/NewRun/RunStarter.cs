using System.Text.Json.Nodes;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Api;
using OverfitWeb.Ui.Lab;

namespace OverfitWeb.Ui.NewRun;

/// <summary>
/// Queues the runs of a draft. A start that failed in the middle and is tried again queues only what is missing: the
/// idempotency keys of the first attempt are repeated.
/// </summary>
public sealed class RunStarter
{
    private readonly List<StartKey> _keys = [];
    private readonly List<RunResponse> _queued = [];
    private bool _rolled;

    /// <summary>What the latest attempt has queued.</summary>
    public IReadOnlyList<RunResponse> Queued => [.. _queued];

    /// <summary>Draws a seed where one is wanted and queues every run.</summary>
    /// <exception cref="ApiException">One was not accepted; <see cref="Queued"/> has those before it.</exception>
    public async Task<IReadOnlyList<RunResponse>> StartAsync(RunDraft draft, RunsClient client, CancellationToken cancel)
    {
        if (draft.Roll && !_rolled)
            draft.Set("/training/seed", JsonValue.Create(FormState.NewSeed()));
        _rolled = true;
        _queued.Clear();
        for (int run = 0; run < draft.Runs; run++)
        {
            if (_keys.Count <= run)
                _keys.Add(new StartKey());
            CreateRunRequest request = draft.Request(run);
            _queued.Add(await client.CreateAsync(request, _keys[run].For(request), cancel));
        }

        _keys.Clear();
        _rolled = false;
        return Queued;
    }
}
