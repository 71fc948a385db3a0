using Microsoft.EntityFrameworkCore;
using OverfitWeb.Api.Database;
using OverfitWeb.Api.Live;
using OverfitWeb.Api.Runs;
using OverfitWeb.Contracts.Live;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Queue;

/// <summary>Stops runs on request: a waiting or paused one at once, a running one through its worker.</summary>
internal sealed class RunCancellation(
    IDbContextFactory<OverfitDb> databases, RunTransitions transitions, RunReader runs, ActiveRuns active, EventFeed feed, QueueSignal signal)
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
            if (run.Status == RunStatus.Running && await MarkAsync(id, cancellationToken))
            {
                active.Cancel(id);
                feed.PublishChange(id);
                return (await runs.FindAsync(id, CancellationToken.None) ?? run, RequestOutcome.Changed);
            }

            if (run.Status != RunStatus.Running && await EndAsync(run, cancellationToken) is Run canceled)
            {
                signal.Set();
                return (canceled, RequestOutcome.Changed);
            }
        }

        return null;
    }

    private async Task<bool> MarkAsync(Guid id, CancellationToken cancellationToken)
    {
        await using OverfitDb db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Runs
            .Where(run => run.Id == id && run.Status == RunStatus.Running && run.Desired != DesiredState.Cancel)
            .ExecuteUpdateAsync(
                row => row.SetProperty(run => run.Desired, DesiredState.Cancel).SetProperty(run => run.Version, run => run.Version + 1),
                cancellationToken) == 1;
    }

    private Task<Run?> EndAsync(Run run, CancellationToken cancellationToken)
    {
        DateTimeOffset now = transitions.Now;
        return transitions.ApplyAsync(
            run.Id,
            row => row.Status == run.Status,
            row => row
                .SetProperty(r => r.Status, RunStatus.Canceled)
                .SetProperty(r => r.StopReason, StopReason.Canceled)
                .SetProperty(r => r.Desired, (DesiredState?)null)
                .SetProperty(r => r.FinishedAt, now),
            [new(RunEventType.Canceled, r => new() { Status = r.Status, StopReason = r.StopReason, Attempt = r.Attempts })],
            cancellationToken: cancellationToken);
    }
}
