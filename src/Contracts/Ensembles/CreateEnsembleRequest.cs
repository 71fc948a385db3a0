using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Contracts.Ensembles;

/// <summary>Averages finished runs: equal or merely similar networks, as long as they tell the same classes apart.</summary>
public sealed record CreateEnsembleRequest
{
    /// <summary>Ids of finished runs, 2 to 50, in the order in which they are added to the average.</summary>
    public required IReadOnlyList<string> Runs { get; init; }

    /// <summary>Which weights of each run.</summary>
    public WeightsChoice Weights { get; init; } = WeightsChoice.Final;
}
