namespace OverfitWeb.Contracts.Experiments;

/// <summary>Points drawn at random over the axes that have a <see cref="ExperimentAxis.Draw"/>, crossed with the other axes.</summary>
public sealed record RandomSearch
{
    /// <summary>How many, at least 1.</summary>
    public required int Points { get; init; }

    /// <summary>Seed of the draws, 0 … 2³² − 1; each axis has a stream of its own, and more points begin with the same ones.</summary>
    public long Seed { get; init; }
}
