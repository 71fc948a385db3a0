using OverfitWeb.Api.Experiments.Plan;
using OverfitWeb.Api.Queue;
using OverfitWeb.Api.Runs;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Experiments;

/// <summary>What became of a request to an experiment.</summary>
internal enum ControlOutcome
{
    /// <summary>It was so already.</summary>
    Unchanged,

    /// <summary>It is being done.</summary>
    Changed,

    /// <summary>All of its runs have ended.</summary>
    Ended,

    /// <summary>It cannot go on without more budget.</summary>
    BudgetSpent,

    /// <summary>The queue has no room for its runs.</summary>
    QueueFull,
}

/// <summary>
/// Pauses, resumes and cancels experiments, run by run: those that wait at once, those that train at their next record. A
/// run that others use has ended and is not touched.
/// </summary>
internal sealed class ExperimentControl(
    ExperimentStore store, RunCancellation cancellation, RunPausing pausing, RunIntake intake, TrialMaker trials, ExperimentSignal signal)
{
    public async Task<(Experiment? Experiment, ControlOutcome Outcome)> PauseAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(id, cancellationToken) is not Experiment experiment)
            return (null, ControlOutcome.Unchanged);
        if (experiment.FinishedAt is not null || experiment.Wish == ExperimentWish.Cancel)
            return (experiment, ControlOutcome.Ended);
        if (experiment.Wish == ExperimentWish.Pause)
            return (experiment, ControlOutcome.Unchanged);
        return (await PauseAsync(experiment, budgetSpent: false, cancellationToken), ControlOutcome.Changed);
    }

    /// <summary>Pauses an experiment that trains.</summary>
    public async Task<Experiment?> PauseAsync(Experiment experiment, bool budgetSpent, CancellationToken cancellationToken)
    {
        await store.SetAsync(
            experiment.Id,
            row => row.SetProperty(e => e.Wish, ExperimentWish.Pause).SetProperty(e => e.BudgetSpent, budgetSpent),
            cancellationToken);
        foreach (Guid run in await OpenAsync(experiment.Id))
            await pausing.PauseAsync(run, CancellationToken.None);
        signal.Set();
        return await store.FindAsync(experiment.Id, CancellationToken.None);
    }

    public async Task<(Experiment? Experiment, ControlOutcome Outcome)> CancelAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(id, cancellationToken) is not Experiment experiment)
            return (null, ControlOutcome.Unchanged);
        if (experiment.Wish == ExperimentWish.Cancel)
            return (experiment, ControlOutcome.Unchanged);
        if (experiment.FinishedAt is not null)
            return (experiment, ControlOutcome.Ended);
        await store.SetAsync(id, row => row.SetProperty(e => e.Wish, ExperimentWish.Cancel), cancellationToken);
        foreach (Guid run in await OpenAsync(id))
            await cancellation.CancelAsync(run, CancellationToken.None);
        signal.Set();
        return (await store.FindAsync(id, CancellationToken.None), ControlOutcome.Changed);
    }

    public async Task<(Experiment? Experiment, ControlOutcome Outcome)> ResumeAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(id, cancellationToken) is not Experiment experiment)
            return (null, ControlOutcome.Unchanged);
        if (experiment.BudgetSpent)
            return (experiment, ControlOutcome.BudgetSpent);
        IReadOnlyList<TrialState> states = await store.TrialsAsync(id, cancellationToken);
        TrialState[] lost = [.. states.Where(state => state.Run is null or { Status: RunStatus.Canceled })];
        if (experiment.Wish == ExperimentWish.Run && lost.Length == 0 && !states.Any(state => state.IsHeld))
            return (experiment, experiment.FinishedAt is null ? ControlOutcome.Unchanged : ControlOutcome.Ended);
        if (lost.Length > 0 && !await ReplaceAsync(experiment, states, lost, cancellationToken))
            return (experiment, ControlOutcome.QueueFull);
        await store.SetAsync(
            id,
            row => row.SetProperty(e => e.Wish, ExperimentWish.Run).SetProperty(e => e.FinishedAt, e => e.Computed == null ? null : e.FinishedAt),
            CancellationToken.None);
        foreach (TrialState held in states.Where(state => state.IsHeld))
            await pausing.ResumeAsync(held.Trial.RunId, CancellationToken.None);
        signal.Set();
        return (await store.FindAsync(id, CancellationToken.None), ControlOutcome.Changed);
    }

    // What was cancelled or deleted is trained anew, in a run of its own of the priority that the experiment was given.
    private async Task<bool> ReplaceAsync(
        Experiment experiment, IReadOnlyList<TrialState> states, IReadOnlyCollection<TrialState> lost, CancellationToken cancellationToken)
    {
        ExperimentPlan plan = ExperimentReader.Reread(experiment);
        Trial[] kept = [.. states.Except(lost).Select(state => state.Trial)];
        int priority = states.FirstOrDefault(state => state is { Run: not null, Trial.Reused: false })?.Run?.Priority ?? Priority.OfExperiments;
        TrialBatch batch = await trials.MakeAsync(plan, experiment.Id, kept, priority, cancellationToken);
        return await intake.TryTakeAsync(
            batch.Runs,
            async db =>
            {
                db.RemoveRange(lost.Select(state => state.Trial));
                await db.SaveChangesAsync(CancellationToken.None);
                db.ChangeTracker.Clear();
                db.AddRange(batch.Trials);
            },
            cancellationToken);
    }

    private async Task<IEnumerable<Guid>> OpenAsync(Guid id)
    {
        // The last ones first: what a worker would take next is still there while they are stopped, so that few start meanwhile.
        IReadOnlyList<TrialState> states = await store.TrialsAsync(id, CancellationToken.None);
        return states.Where(state => state.IsOpen && !state.Trial.Reused).Select(state => state.Trial.RunId).Distinct().Reverse();
    }
}
