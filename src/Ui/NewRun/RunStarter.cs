using System.Text.Json.Nodes;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Api;
using OverfitWeb.Ui.Lab;

namespace OverfitWeb.Ui.NewRun;

/// <summary>
/// Queues the runs of a draft. A start that failed in the middle and is tried again queues only what is missing, from the
/// seed that was drawn at first.
/// </summary>
public sealed class RunStarter
{
    private readonly RunBatch _batch = new();
    private bool _rolled;

    /// <summary>What the latest attempt has queued.</summary>
    public IReadOnlyList<RunResponse> Queued => _batch.Queued;

    /// <summary>Draws a seed where one is wanted and queues every run.</summary>
    /// <exception cref="ApiException">One was not accepted; <see cref="Queued"/> has those before it.</exception>
    public async Task<IReadOnlyList<RunResponse>> StartAsync(RunDraft draft, RunsClient client, CancellationToken cancel)
    {
        if (draft.Roll && !_rolled)
            draft.Set("/training/seed", JsonValue.Create(FormState.NewSeed()));
        _rolled = true;
        IReadOnlyList<RunResponse> queued = await _batch.StartAsync(Enumerable.Range(0, draft.Runs).Select(draft.Request), client, cancel);
        _rolled = false;
        return queued;
    }
}
