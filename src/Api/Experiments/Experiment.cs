using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Experiments;

namespace OverfitWeb.Api.Experiments;

/// <summary>An experiment as the database keeps it. Where it stands follows from its runs.</summary>
internal sealed class Experiment
{
    public required Guid Id { get; init; }

    public required string Name { get; set; }

    /// <summary>The ready-made experiment that it was made from, if any.</summary>
    public string? ReadyMade { get; init; }

    /// <summary>Written out, so that a later version of a ready-made experiment does not change it.</summary>
    public required ExperimentRequest Request { get; set; }

    public required ExperimentLayout Layout { get; set; }

    /// <summary>What somebody, or the budget, asked of its runs.</summary>
    public required ExperimentWish Wish { get; set; }

    /// <summary>Paused because the seconds of its budget are spent.</summary>
    public bool BudgetSpent { get; set; }

    /// <summary>What was worked out, where there are no runs.</summary>
    public ComputedResults? Computed { get; set; }

    public string? Error { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>All that belongs to it has ended and is measured; null while something is left to do.</summary>
    public DateTimeOffset? FinishedAt { get; set; }
}

/// <summary>What is to become of an experiment's runs.</summary>
internal enum ExperimentWish
{
    /// <summary>To be trained.</summary>
    Run,

    /// <summary>To wait.</summary>
    Pause,

    /// <summary>To end.</summary>
    Cancel,
}

/// <summary>The axes, groups and seeds of an experiment.</summary>
internal sealed record ExperimentLayout(
    IReadOnlyList<AxisResponse> Axes, IReadOnlyList<LayoutGroup> Groups, IReadOnlyList<long> Seeds, int Baseline);

/// <summary>One group.</summary>
/// <param name="Key">Stands for the spec without its seed, as in comparisons.</param>
/// <param name="Label">Its values for people.</param>
/// <param name="Values">For each axis the number of its value.</param>
/// <param name="TrainSize">Training images that accuracies are fractions of.</param>
/// <param name="TestSize">Test images.</param>
/// <param name="Members">Networks of an ensemble.</param>
internal sealed record LayoutGroup(
    string Key, LocalizedText Label, IReadOnlyList<int> Values, int TrainSize, int TestSize, int Members);

/// <summary>What was worked out without runs: a row for each combination of the axes' values.</summary>
internal sealed record ComputedResults(IReadOnlyList<long> Seeds, IReadOnlyList<ComputedRow> Rows);

/// <summary>One combination.</summary>
/// <param name="Values">For each axis the number of its value.</param>
/// <param name="Members">By measure, a value for each seed.</param>
internal sealed record ComputedRow(IReadOnlyList<int> Values, IReadOnlyDictionary<string, IReadOnlyList<double?>> Members);
