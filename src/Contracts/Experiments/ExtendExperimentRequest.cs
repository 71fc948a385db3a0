using System.Text.Json;

namespace OverfitWeb.Contracts.Experiments;

/// <summary>What <c>POST /experiments/{id}/extend</c> adds. Runs that there are stay; only what is missing is queued.</summary>
public sealed record ExtendExperimentRequest
{
    /// <summary>So many seeds more, 1 to 100.</summary>
    public int? MoreSeeds { get; init; }

    /// <summary>More values of axes.</summary>
    public IReadOnlyList<MoreValues> Axes { get; init; } = [];

    /// <summary>So many points more, where axes are drawn at random.</summary>
    public int? MorePoints { get; init; }

    /// <summary>The budget from now on; null to keep the one there is.</summary>
    public ExperimentBudget? Budget { get; init; }
}

/// <summary>More values of one axis.</summary>
public sealed record MoreValues
{
    /// <summary>Number of the axis, from 0.</summary>
    public required int Axis { get; init; }

    /// <summary>Values that it does not have yet; null for none.</summary>
    public IReadOnlyList<JsonElement>? Values { get; init; }

    /// <summary>Cases that it does not have yet; null for none.</summary>
    public IReadOnlyList<AxisCase>? Cases { get; init; }
}
