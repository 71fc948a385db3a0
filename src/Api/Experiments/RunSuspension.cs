using Microsoft.EntityFrameworkCore;
using OverfitWeb.Api.Database;
using OverfitWeb.Api.Runs;
using OverfitWeb.Contracts.Live;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Experiments;

/// <summary>Holds the runs of an experiment back and lets them go on: waiting ones at once, training ones at their next record.</summary>
internal sealed class RunSuspension(IDbContextFactory<OverfitDb> databases, RunTransitions transitions)
{
    public async Task PauseAsync(Guid id, CancellationToken cancellationToken)
    {
        Run? paused = await transitions.ApplyAsync(
            id,
            run => run.Status == RunStatus.Queued,
            row => row.SetProperty(run => run.Status, RunStatus.Paused),
            [new(RunEventType.Paused, run => new() { Status = run.Status, Attempt = run.Attempts })],
            cancellationToken: cancellationToken);
        if (paused is null)
            await AskAsync(id, RunStatus.Running, DesiredState.Pause, cancellationToken);
    }

    public async Task ResumeAsync(Guid id, CancellationToken cancellationToken)
    {
        Run? resumed = await transitions.ApplyAsync(
            id,
            run => run.Status == RunStatus.Paused,
            row => row.SetProperty(run => run.Status, RunStatus.Queued).SetProperty(run => run.Desired, (DesiredState?)null),
            [new(RunEventType.Resumed, run => new() { Status = run.Status, Attempt = run.Attempts })],
            cancellationToken: cancellationToken);
        if (resumed is null)
            await AskAsync(id, RunStatus.Running, null, cancellationToken);
    }

    private async Task AskAsync(Guid id, RunStatus status, DesiredState? desired, CancellationToken cancellationToken)
    {
        await using OverfitDb db = await databases.CreateDbContextAsync(cancellationToken);
        await db.Runs
            .Where(run => run.Id == id && run.Status == status && run.Desired != DesiredState.Cancel)
            .ExecuteUpdateAsync(row => row.SetProperty(run => run.Desired, desired), cancellationToken);
    }
}
