using OverfitWeb.Api.Live;
using OverfitWeb.Api.Runs;
using OverfitWeb.Contracts.Live;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Queue;

/// <summary>Holds runs and lets them go on: a waiting one is held at once, a running one by its worker at its next record.</summary>
internal sealed class RunPausing(
    RunTransitions transitions, RunReader runs, ActiveRuns active, EventFeed feed, QueueSignal signal)
{
    /// <summary>Asks a run to pause.</summary>
    /// <returns>The run after the request, and what came of it; null for an unknown run.</returns>
    public async Task<(Run Run, RequestOutcome Outcome)?> PauseAsync(Guid id, CancellationToken cancellationToken)
    {
        // A run may be claimed or end between two looks; each state leads on, so this ends.
        while (await runs.FindAsync(id, cancellationToken) is Run run)
        {
            if (run.Status == RunStatus.Paused || (run.Status == RunStatus.Running && run.Desired == DesiredState.Pause))
                return (run, RequestOutcome.AlreadySo);
            if (run.FinishedAt is not null || run.Desired == DesiredState.Cancel)
                return (run, RequestOutcome.Impossible);
            Run? changed = run.Status == RunStatus.Running
                ? await AskAsync(id, null, DesiredState.Pause, cancellationToken)
                : await MoveAsync(run, RunStatus.Paused, RunEventType.Paused, cancellationToken);
            if (changed is not null)
                return (changed, RequestOutcome.Changed);
        }

        return null;
    }

    /// <summary>Has a run go on that is paused or about to be.</summary>
    /// <returns>The run after the request, and what came of it; null for an unknown run.</returns>
    public async Task<(Run Run, RequestOutcome Outcome)?> ResumeAsync(Guid id, CancellationToken cancellationToken)
    {
        while (await runs.FindAsync(id, cancellationToken) is Run run)
        {
            if (run.FinishedAt is not null || run.Desired == DesiredState.Cancel)
                return (run, RequestOutcome.Impossible);
            if (run.Status != RunStatus.Paused && run.Desired is null)
                return (run, RequestOutcome.AlreadySo);
            Run? changed = run.Status == RunStatus.Paused
                ? await MoveAsync(run, RunStatus.Queued, RunEventType.Resumed, cancellationToken)
                : await AskAsync(id, DesiredState.Pause, null, cancellationToken);
            if (changed is not null)
                return (changed, RequestOutcome.Changed);
        }

        return null;
    }

    // A wish is no event: what comes of it is one.
    private async Task<Run?> AskAsync(Guid id, DesiredState? before, DesiredState? after, CancellationToken cancellationToken)
    {
        Run? asked = await transitions.ApplyAsync(
            id,
            run => run.Status == RunStatus.Running && run.Desired == before,
            row => row.SetProperty(run => run.Desired, after),
            [],
            cancellationToken: cancellationToken);
        if (asked is null)
            return null;
        active.SetPause(id, after == DesiredState.Pause);
        feed.PublishChange(id);
        return asked;
    }

    private async Task<Run?> MoveAsync(Run run, RunStatus status, RunEventType type, CancellationToken cancellationToken)
    {
        Run? moved = await transitions.ApplyAsync(
            run.Id,
            row => row.Status == run.Status,
            row => row.SetProperty(r => r.Status, status).SetProperty(r => r.Desired, (DesiredState?)null),
            [new(type, r => new() { Status = r.Status, Attempt = r.Attempts })],
            cancellationToken: cancellationToken);
        if (moved is not null)
            signal.Set();
        return moved;
    }
}
