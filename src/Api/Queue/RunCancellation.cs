using OverfitWeb.Api.Live;
using OverfitWeb.Api.Runs;
using OverfitWeb.Contracts.Live;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Queue;

/// <summary>Stops runs on request: a waiting or paused one at once, a running one through its worker.</summary>
internal sealed class RunCancellation(
    RunTransitions transitions, RunReader runs, ActiveRuns active, EventFeed feed, QueueSignal signal)
{
    /// <summary>Asks a run to stop for good.</summary>
    /// <returns>The run after the request, and what came of it; null for an unknown run.</returns>
    public async Task<(Run Run, RequestOutcome Outcome)?> CancelAsync(Guid id, CancellationToken cancellationToken)
    {
        // A run may be claimed or end between two looks; each state leads on, so this ends.
        while (await runs.FindAsync(id, cancellationToken) is Run run)
        {
            if (run.Status == RunStatus.Canceled || run.Desired == DesiredState.Cancel)
                return (run, RequestOutcome.AlreadySo);
            if (run.Status is RunStatus.Succeeded or RunStatus.Failed)
                return (run, RequestOutcome.Impossible);
            Run? changed = run.Status == RunStatus.Running
                ? await AskAsync(id, cancellationToken)
                : await EndAsync(run, cancellationToken);
            if (changed is not null)
                return (changed, RequestOutcome.Changed);
        }

        return null;
    }

    // A wish is no event: what comes of it is one.
    private async Task<Run?> AskAsync(Guid id, CancellationToken cancellationToken)
    {
        Run? asked = await transitions.ApplyAsync(
            id,
            run => run.Status == RunStatus.Running && run.Desired != DesiredState.Cancel,
            row => row.SetProperty(run => run.Desired, DesiredState.Cancel),
            [],
            cancellationToken: cancellationToken);
        if (asked is null)
            return null;
        active.Cancel(id);
        feed.PublishChange(id);
        return asked;
    }

    private async Task<Run?> EndAsync(Run run, CancellationToken cancellationToken)
    {
        DateTimeOffset now = transitions.Now;
        Run? canceled = await transitions.ApplyAsync(
            run.Id,
            row => row.Status == run.Status,
            row => row
                .SetProperty(r => r.Status, RunStatus.Canceled)
                .SetProperty(r => r.StopReason, StopReason.Canceled)
                .SetProperty(r => r.Desired, (DesiredState?)null)
                .SetProperty(r => r.FinishedAt, now),
            [new(RunEventType.Canceled, r => new() { Status = r.Status, StopReason = r.StopReason, Attempt = r.Attempts })],
            cancellationToken: cancellationToken);
        if (canceled is not null)
            signal.Set();
        return canceled;
    }
}
