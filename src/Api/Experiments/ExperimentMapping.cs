using OverfitWeb.Api.Experiments.Results;
using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Experiments;

/// <summary>An experiment as the wire has it.</summary>
internal static class ExperimentMapping
{
    public static ExperimentResponse ToResponse(this Experiment experiment, IReadOnlyList<TrialState> trials, int workers)
    {
        ExperimentProgress progress = ExperimentProgressOf.Trials(experiment, trials, workers);
        ILookup<int, TrialState> byGroup = trials.ToLookup(trial => trial.Trial.Group);
        return new()
        {
            Id = experiment.Id,
            Status = ExperimentProgressOf.Status(experiment, progress),
            Name = experiment.Name,
            ReadyMade = experiment.ReadyMade,
            Request = RequestOf(experiment),
            CreatedAt = experiment.CreatedAt,
            FinishedAt = experiment.FinishedAt,
            Progress = progress,
            BudgetSpent = experiment.BudgetSpent,
            Error = experiment.Error,
            Axes = experiment.Layout.Axes,
            Seeds = experiment.Layout.Seeds,
            Baseline = experiment.Layout.Baseline,
            Groups = [.. experiment.Layout.Groups.Select((group, number) =>
                ToGroup(group, number, [.. byGroup[number].OrderBy(trial => trial.Trial.Seed).Select(ToTrial)]))],
        };
    }

    public static ExperimentSummary ToSummary(this Experiment experiment, IReadOnlyList<TrialState> trials, int workers)
    {
        ExperimentProgress progress = ExperimentProgressOf.Trials(experiment, trials, workers);
        return new()
        {
            Id = experiment.Id,
            Status = ExperimentProgressOf.Status(experiment, progress),
            Name = experiment.Name,
            ReadyMade = experiment.ReadyMade,
            CreatedAt = experiment.CreatedAt,
            FinishedAt = experiment.FinishedAt,
            Groups = experiment.Layout.Groups.Count,
            Seeds = experiment.Layout.Seeds.Count,
            Progress = progress,
        };
    }

    // A ready-made experiment is asked for by its name; what was written out for it must not stand beside that.
    private static ExperimentRequest RequestOf(Experiment experiment) => experiment.Request.ReadyMade is null
        ? experiment.Request
        : experiment.Request with { Base = null, Axes = [], Random = null };

    private static ExperimentGroup ToGroup(LayoutGroup group, int number, IReadOnlyList<ExperimentTrial> trials) =>
        new(number, group.Key, group.Label, group.Values, trials)
        {
            Newest = ResultTable.Estimates(measure => [.. trials.Select(trial => Newest(trial, measure))]),
        };

    private static double? Newest(ExperimentTrial trial, string measure) => measure switch
    {
        Measure.TestAccuracy => trial.TestAccuracy,
        Measure.TrainAccuracy => trial.TrainAccuracy,
        Measure.Gap => trial.TrainAccuracy - trial.TestAccuracy,
        Measure.TestLoss => trial.TestLoss,
        _ => null,
    };

    private static ExperimentTrial ToTrial(TrialState state) => new()
    {
        Seed = state.Trial.Seed,
        Run = state.Trial.RunId,
        Status = state.Run?.Status,
        Reused = state.Trial.Reused,
        Records = state.Run?.Records ?? 0,
        TotalRecords = state.Run?.TotalRecords ?? 0,
        TrainAccuracy = state.Run?.Final?.TrainAccuracy ?? state.Run?.Last?.TrainAccuracy,
        TestAccuracy = state.Run?.Final?.TestAccuracy ?? state.Run?.Last?.TestAccuracy,
        TestLoss = state.Run?.Final is FinalMetrics final ? final.TestLoss : state.Run?.Last?.TestLoss,
    };
}
