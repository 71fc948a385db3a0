using OverfitWeb.Api.Compare;
using OverfitWeb.Api.Experiments.ReadyMade;
using OverfitWeb.Contracts.Compare;
using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Engine.Analysis.Comparison;

namespace OverfitWeb.Api.Experiments.Results;

/// <summary>Puts what an experiment has measured into rows, with verdicts and series.</summary>
internal static class ResultTable
{
    public static ExperimentResults Of(Experiment experiment, IReadOnlyList<TrialState> states, ExperimentStatus status)
    {
        ReadyMadeExperiment? ready = ReadyMadeList.Find(experiment.ReadyMade);
        TrialState[][] groups = [.. experiment.Layout.Groups.Select((_, number) => Measured(states, number))];
        IReadOnlyList<ResultRow> rows = experiment.Layout.Groups.Count > 0
            ? [.. experiment.Layout.Groups.Select((group, number) => Row(group, number, groups[number]))]
            : ComputedRows(experiment);
        bool judged = groups.Length > 1 && (ready is null || ready.IsJudged);
        return new()
        {
            Experiment = experiment.Id,
            Status = status,
            Picture = ready?.Picture ?? PictureOf(experiment.Layout.Axes),
            Axes = experiment.Layout.Axes,
            Measures = Shown(rows, ready),
            Rows = rows,
            Grid = GridOf(experiment.Layout.Axes, rows),
            Baseline = judged ? experiment.Layout.Baseline : null,
            Verdicts = judged ? Verdicts(experiment.Layout, groups) : null,
            Series = SeriesTable.Of(groups),
        };
    }

    private static TrialState[] Measured(IReadOnlyList<TrialState> states, int group) =>
        [.. states.Where(state => state.Trial.Group == group && state.Trial.Measures is not null).OrderBy(state => state.Trial.Seed)];

    private static ResultRow Row(LayoutGroup group, int number, TrialState[] trials) => new()
    {
        Group = number,
        Key = group.Key,
        Label = group.Label,
        Values = group.Values,
        Runs = [.. trials.Select(state => state.Trial.RunId)],
        Seeds = [.. trials.Select(state => state.Trial.Seed)],
        Measures = Estimates(measure => [.. trials.Select(state => Value(state, measure))]),
    };

    private static IReadOnlyList<ResultRow> ComputedRows(Experiment experiment) => experiment.Computed is not { } computed
        ? []
        : [.. computed.Rows.Select((row, number) => new ResultRow
        {
            Group = number,
            Key = "",
            Label = ComputedLabel.Of(experiment.Layout.Axes, row.Values),
            Values = row.Values,
            Runs = [],
            Seeds = computed.Seeds,
            Measures = Estimates(measure => row.Members.GetValueOrDefault(measure) ?? []),
        })];

    /// <summary>Every measure that has a value.</summary>
    public static Dictionary<string, MeasureEstimate> Estimates(Func<string, IReadOnlyList<double?>> members)
    {
        Dictionary<string, MeasureEstimate> estimates = [];
        foreach (MeasureResponse measure in Measure.All)
        {
            if (EstimateOf(members(measure.Id)) is MeasureEstimate estimate)
                estimates.Add(measure.Id, estimate);
        }

        return estimates;
    }

    /// <summary>Mean and 95 % interval over the members that have a value; null if none has.</summary>
    public static MeasureEstimate? EstimateOf(IReadOnlyList<double?> members)
    {
        double[] known = [.. members.OfType<double>()];
        if (known.Length == 0)
            return null;
        Estimate estimate = new SampleMean(known).Interval(CurveAverage.Confidence);
        return new(estimate.Mean, estimate.Low, estimate.High, members);
    }

    private static double? Value(TrialState state, string measure) =>
        state.Trial.Measures!.Values.TryGetValue(measure, out double value) ? value : null;

    private static IReadOnlyList<MeasureResponse> Shown(IReadOnlyList<ResultRow> rows, ReadyMadeExperiment? ready)
    {
        HashSet<string> known = [.. rows.SelectMany(row => row.Measures.Keys)];
        return [.. Measure.All
            .Where(measure => known.Contains(measure.Id))
            .OrderBy(measure => ready is null ? -1 : Place(ready.Measures, measure.Id))];
    }

    // Others follow in their usual order, which the sort keeps.
    private static int Place(IReadOnlyList<string> first, string measure) =>
        first.Select((id, i) => (id, i)).Where(pair => pair.id == measure).Select(pair => pair.i).FirstOrDefault(first.Count);

    private static int[][]? GridOf(IReadOnlyList<AxisResponse> axes, IReadOnlyList<ResultRow> rows)
    {
        if (axes.Count != 2 || axes.Any(axis => axis.Drawn) || rows.Count != axes[0].Values.Count * axes[1].Values.Count)
            return null;
        int[][] grid = [.. axes[0].Values.Select(_ => new int[axes[1].Values.Count])];
        for (int row = 0; row < rows.Count; row++)
            grid[rows[row].Values[0]][rows[row].Values[1]] = row;
        return grid;
    }

    private static ExperimentPicture PictureOf(IReadOnlyList<AxisResponse> axes) => axes.Count switch
    {
        0 => ExperimentPicture.Ranking,
        1 => axes[0].Scale == AxisScale.Category ? ExperimentPicture.Ranking : ExperimentPicture.Line,
        2 when !axes[0].Drawn && !axes[1].Drawn => ExperimentPicture.HeatMap,
        _ => ExperimentPicture.ParallelCoordinates,
    };

    private static IReadOnlyList<VerdictResponse> Verdicts(ExperimentLayout layout, TrialState[][] groups)
    {
        Arm[] arms = [.. layout.Groups.Select((group, number) => new Arm(group.TrainSize, group.TestSize, [.. groups[number].Select(Outcome).OfType<SeedOutcome>()]))];
        int[] others = [.. Enumerable.Range(0, arms.Length).Where(number => number != layout.Baseline)];
        return [.. Judge.Compare(arms[layout.Baseline], [.. others.Select(number => arms[number])])
            .Zip(others, (verdict, number) => verdict.ToResponse(layout.Groups[layout.Baseline].Key, layout.Groups[number].Key))];
    }

    private static SeedOutcome? Outcome(TrialState state) =>
        Value(state, Measure.TrainAccuracy) is double train && Value(state, Measure.TestAccuracy) is double test
            ? new(
                state.Trial.Seed,
                train,
                test,
                Value(state, Measure.TestLoss) ?? double.NaN,
                Value(state, Measure.LateRise) ?? 0,
                (int)(Value(state, Measure.Iterations) ?? 0))
            : null;
}
