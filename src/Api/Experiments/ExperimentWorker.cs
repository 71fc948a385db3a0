using OverfitWeb.Api.Analysis;
using OverfitWeb.Api.Datasets;
using OverfitWeb.Api.Experiments.ReadyMade;
using OverfitWeb.Api.Runs;
using OverfitWeb.Api.Settings;
using OverfitWeb.Api.Worker;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Experiments;

/// <summary>
/// Follows the experiments that have not ended, on a thread of its own: measures runs that succeeded, works out what needs
/// no runs, watches budgets. All that it knows is in the database, so it goes on after any stop.
/// </summary>
internal sealed partial class ExperimentWorker(
    ExperimentStore store,
    ExperimentControl control,
    ExperimentSignal signal,
    TrialMeasurement measurement,
    RunReader runs,
    MnistStore mnist,
    OverfitSettings settings,
    IHostApplicationLifetime lifetime,
    ILogger<ExperimentWorker> logger)
    : DedicatedLoop("overfit-experiments", mnist, settings, lifetime, logger)
{
    // The ends of runs are not signalled: it looks at each turn.
    private static readonly TimeSpan PollWhileFollowing = TimeSpan.FromMilliseconds(500);

    protected override void Turn()
    {
        IReadOnlyList<Experiment> unfinished = Wait(store.UnfinishedAsync(Stopping));
        foreach (Experiment experiment in unfinished)
            Follow(experiment);
        signal.Wait(unfinished.Count > 0 ? PollWhileFollowing : Poll, Stopping);
    }

    private void Follow(Experiment experiment)
    {
        if (experiment.Layout.Groups.Count == 0)
        {
            Compute(experiment);
            return;
        }

        IReadOnlyList<TrialState> states = Wait(store.TrialsAsync(experiment.Id, Stopping));
        foreach (TrialState state in states.Where(state => state.IsToMeasure))
            Measure(experiment, state.Trial);
        if (states.All(state => !state.IsOpen))
            Finish(experiment.Id);
        else if (IsOverBudget(experiment, states))
            Wait(control.PauseAsync(experiment, budgetSpent: true, Stopping));
    }

    // Training that is under way counts, so that the last second of the budget is not spent many times over.
    private static bool IsOverBudget(Experiment experiment, IReadOnlyList<TrialState> states) =>
        experiment.Wish == ExperimentWish.Run
        && experiment.Request.Budget?.Seconds is double budget
        && states.Where(state => !state.Trial.Reused).Sum(state => state.Seconds) >= budget;

    private void Measure(Experiment experiment, Trial trial)
    {
        if (Wait(runs.FindAsync(trial.RunId, Stopping)) is not { Status: RunStatus.Succeeded } run)
            return;
        ReadyMadeExperiment? ready = ReadyMadeList.Find(experiment.ReadyMade);
        TrialMeasures measures;
        try
        {
            measures = measurement.Read(run, ready, experiment.Request.Scale, Stopping);
        }
        catch (UnreadableWeightsException e)
        {
            // Its records are still good.
            LogUnreadable(Logger, e, run.Id);
            measures = measurement.Read(run, null, experiment.Request.Scale, Stopping);
        }

        Wait(store.KeepAsync(trial, measures, Stopping));
    }

    private void Compute(Experiment experiment)
    {
        if (experiment.Wish == ExperimentWish.Pause)
            return;
        if (experiment.Wish == ExperimentWish.Run && experiment.Computed is null)
        {
            ComputedResults computed = RandomFeaturesWork.Compute(experiment, Images, Stopping);
            Wait(store.SetAsync(experiment.Id, row => row.SetProperty(e => e.Computed, computed), Stopping));
        }

        Finish(experiment.Id);
    }

    private void Finish(Guid id)
    {
        DateTimeOffset now = store.Now;
        Wait(store.SetAsync(id, row => row.SetProperty(e => e.FinishedAt, now), Stopping));
    }

    [LoggerMessage(LogLevel.Warning, "The weights of run {RunId} cannot be read: it is measured by its records alone")]
    private static partial void LogUnreadable(ILogger logger, Exception fault, Guid runId);
}
