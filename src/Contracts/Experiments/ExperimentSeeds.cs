namespace OverfitWeb.Contracts.Experiments;

/// <summary>
/// From which seeds every group is trained: a list, or a number of them from a first one on. An ensemble of M networks
/// takes seeds s … s + M − 1: counted seeds are spaced by the largest M of all groups, and listed ones must be as far apart.
/// </summary>
public sealed record ExperimentSeeds
{
    /// <summary>How many, 1 to 100, where they are not listed.</summary>
    public int? Count { get; init; }

    /// <summary>The first one, where they are not listed.</summary>
    public long First { get; init; }

    /// <summary>The seeds themselves, each once.</summary>
    public IReadOnlyList<long>? List { get; init; }
}
