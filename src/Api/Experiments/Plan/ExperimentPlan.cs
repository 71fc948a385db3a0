using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Experiments.Plan;

/// <summary>An experiment written out: what each group trains, from which seeds.</summary>
/// <param name="Request">What was asked for.</param>
/// <param name="ReadyMade">The ready-made experiment that it is, if any.</param>
/// <param name="Axes">What differs between groups.</param>
/// <param name="Groups">The groups, the last axis changing fastest; none where it is computed without runs.</param>
/// <param name="Seeds">The seeds of each group.</param>
/// <param name="Baseline">The group that the others are held against.</param>
internal sealed record ExperimentPlan(
    ExperimentRequest Request,
    string? ReadyMade,
    IReadOnlyList<AxisResponse> Axes,
    IReadOnlyList<GroupPlan> Groups,
    IReadOnlyList<long> Seeds,
    int Baseline)
{
    /// <summary>Runs that it is made of.</summary>
    public int Runs => Groups.Count * Seeds.Count;
}

/// <summary>One group of an experiment.</summary>
/// <param name="Values">For each axis the number of its value.</param>
/// <param name="Label">Its values for people.</param>
/// <param name="Spec">What it trains, resolved; the seed is 0 and stands for each.</param>
/// <param name="Preset">The preset it was made from, if any.</param>
internal sealed record GroupPlan(IReadOnlyList<int> Values, LocalizedText Label, RunSpec Spec, string? Preset)
{
    /// <summary>The spec from one seed.</summary>
    public RunSpec From(long seed) => Spec with { Training = Spec.Training with { Seed = seed } };
}
