using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Experiments;

/// <summary>How far an experiment is, from its runs.</summary>
internal static class ExperimentProgressOf
{
    public static ExperimentProgress Trials(Experiment experiment, IReadOnlyList<TrialState> trials, int workers)
    {
        TrialState[] trained = [.. trials.Where(trial => !trial.Trial.Reused)];
        double cost = trained.Sum(trial => trial.Trial.Cost);
        double done = trained.Sum(trial => trial.Trial.Cost * trial.Done);
        double seconds = trained.Sum(trial => trial.Seconds);
        double secondsPerCost = seconds / Math.Max(done, double.Epsilon);
        double left = trained.Where(trial => trial.IsOpen).Sum(trial => trial.Trial.Cost * (1 - trial.Done));
        int open = trials.Count(trial => trial.IsOpen);
        return new()
        {
            Runs = trials.Count,
            Reused = trials.Count(trial => trial.Trial.Reused),
            Queued = Count(RunStatus.Queued),
            Running = Count(RunStatus.Running),
            Paused = Count(RunStatus.Paused),
            Succeeded = Count(RunStatus.Succeeded),
            Failed = Count(RunStatus.Failed),
            Canceled = Count(RunStatus.Canceled),
            Fraction = trials.Count == 0 ? (experiment.FinishedAt is null ? 0 : 1) : cost == 0 ? 1 : done / cost,
            TrainingSeconds = seconds,
            RemainingSeconds = open == 0 || done == 0 ? null : left * secondsPerCost / Math.Max(1, Math.Min(workers, open)),
        };

        int Count(RunStatus status) => trials.Count(trial => trial.Run?.Status == status);
    }

    public static ExperimentStatus Status(Experiment experiment, ExperimentProgress progress)
    {
        int open = progress.Queued + progress.Running + progress.Paused;
        if (experiment.Layout.Groups.Count == 0)
            return OfComputed(experiment);
        if (progress.Running > 0)
            return ExperimentStatus.Running;
        if (experiment.Wish == ExperimentWish.Cancel && open == 0)
            return progress.Canceled > 0 ? ExperimentStatus.Canceled : Ended(progress);
        if (open == 0)
            return experiment.FinishedAt is null ? ExperimentStatus.Running : Ended(progress);
        if (experiment.Wish == ExperimentWish.Pause || progress.Paused == open)
            return ExperimentStatus.Paused;
        return progress.Queued == progress.Runs - progress.Reused ? ExperimentStatus.Queued : ExperimentStatus.Running;
    }

    private static ExperimentStatus Ended(ExperimentProgress progress) => progress switch
    {
        { Succeeded: > 0 } => ExperimentStatus.Succeeded,
        { Canceled: > 0 } => ExperimentStatus.Canceled,
        _ => ExperimentStatus.Failed,
    };

    private static ExperimentStatus OfComputed(Experiment experiment) => experiment switch
    {
        { Error: not null } => ExperimentStatus.Failed,
        { Computed: not null, FinishedAt: not null } => ExperimentStatus.Succeeded,
        { Wish: ExperimentWish.Cancel } => ExperimentStatus.Canceled,
        { Wish: ExperimentWish.Pause } => ExperimentStatus.Paused,
        _ => ExperimentStatus.Running,
    };
}
