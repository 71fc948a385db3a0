using OverfitWeb.Contracts.Compare;
using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Live;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Experiments;

/// <summary>How a group stands by one measure.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Name">Its values for people.</param>
/// <param name="Estimate">Mean, interval and each seed's; null before there is anything.</param>
/// <param name="IsProvisional">Some of its runs still train: the numbers are the newest ones.</param>
/// <param name="IsBaseline">The others are held against it.</param>
public sealed record Standing(int Number, string Name, MeasureEstimate? Estimate, bool IsProvisional, bool IsBaseline)
{
    /// <summary>Every group, the best first; where neither more nor less is better, the largest first; without numbers last.</summary>
    public static IReadOnlyList<Standing> Of(ExperimentResponse experiment, ExperimentResults results, MeasureResponse measure)
    {
        IEnumerable<Standing> all = experiment.Groups.Count == 0
            ? results.Rows.Select(row => new Standing(row.Group, row.Label.Local(), row.Measures.GetValueOrDefault(measure.Id), false, false))
            : experiment.Groups.Select(group => Group(group, results.Rows[group.Number], measure, results.Baseline));
        double sign = measure.HigherIsBetter == false ? 1 : -1;
        return [.. all.OrderBy(one => one.Estimate is { } estimate ? sign * estimate.Mean : double.PositiveInfinity)];
    }

    /// <summary>The verdict on a group; null for the baseline and where nothing is judged.</summary>
    public static VerdictResponse? VerdictOn(ExperimentResults results, ResultRow row) =>
        results.Baseline == row.Group ? null : results.Verdicts?.FirstOrDefault(verdict => verdict.Candidate == row.Key);

    private static Standing Group(ExperimentGroup group, ResultRow row, MeasureResponse measure, int? baseline)
    {
        bool open = group.Trials.Any(trial => trial.Status is { } status && !status.IsEnded())
            || row.Runs.Count < group.Trials.Count(trial => trial.Status == RunStatus.Succeeded);
        MeasureEstimate? newest = open ? group.Newest.GetValueOrDefault(measure.Id) : null;
        return new(group.Number, group.Label.Local(), newest ?? row.Measures.GetValueOrDefault(measure.Id), newest is not null, group.Number == baseline);
    }
}
