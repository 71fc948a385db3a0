using System.Text.Json;

namespace OverfitWeb.Contracts.Experiments;

/// <summary>
/// What <c>POST /experiments</c> and <c>POST /experiments/validate</c> take: a ready-made experiment by its name, or a base,
/// axes and seeds. Every combination of the axes' values is a group, trained once from every seed.
/// </summary>
public sealed record ExperimentRequest
{
    /// <summary>A name for people; at most 200 characters.</summary>
    public string Name { get; init; } = "";

    /// <summary>Free text; at most 10,000 characters.</summary>
    public string Notes { get; init; } = "";

    /// <summary>One of <c>GET /experiments/ready-made</c>; then <see cref="Base"/>, <see cref="Axes"/> and <see cref="Random"/> must be left out.</summary>
    public string? ReadyMade { get; init; }

    /// <summary>How much a ready-made experiment may take.</summary>
    public ExperimentScale Scale { get; init; } = ExperimentScale.Small;

    /// <summary>
    /// What all groups have in common, in either form of the body of <c>POST /runs</c>: a spec, or
    /// <c>{"preset": …, "overrides": {…}}</c>. Null for the default spec. Its own seed is not used.
    /// </summary>
    public JsonElement? Base { get; init; }

    /// <summary>What differs between groups; the last axis changes fastest. At most 6; none for a single group.</summary>
    public IReadOnlyList<ExperimentAxis> Axes { get; init; } = [];

    /// <summary>How many points are drawn, where axes are drawn at random; null where none is.</summary>
    public RandomSearch? Random { get; init; }

    /// <summary>The seeds; null for those of the ready-made experiment, or 0 … 4.</summary>
    public ExperimentSeeds? Seeds { get; init; }

    /// <summary>What the experiment may cost at most; null for no limit but the service's own.</summary>
    public ExperimentBudget? Budget { get; init; }

    /// <summary>Number of the group, from 0, that verdicts hold the others against; null for the first, or the one of the ready-made experiment.</summary>
    public int? Baseline { get; init; }
}
