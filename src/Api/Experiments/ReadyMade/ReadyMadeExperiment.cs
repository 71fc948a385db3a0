using System.Text.Json.Nodes;
using OverfitWeb.Api.Experiments.Plan;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Experiments;

namespace OverfitWeb.Api.Experiments.ReadyMade;

/// <summary>An experiment that needs one button.</summary>
internal sealed record ReadyMadeExperiment
{
    public required string Id { get; init; }

    public required LocalizedText Name { get; init; }

    public required LocalizedText Question { get; init; }

    /// <summary>What one sees, and why.</summary>
    public required LocalizedText Explanation { get; init; }

    public required ExperimentPicture Picture { get; init; }

    /// <summary>What to look at first.</summary>
    public required IReadOnlyList<string> Measures { get; init; }

    /// <summary>The request that it stands for at each scale, as anybody could have written it.</summary>
    public required Func<ExperimentScale, string> Request { get; init; }

    /// <summary>Whether groups are remedies, to be held against a baseline.</summary>
    public bool IsJudged { get; init; }

    /// <summary>Largest number of members and samples to be averaged step by step; null where nothing is.</summary>
    public Func<ExperimentScale, int>? BenchSize { get; init; }

    /// <summary>The axes of an experiment that is computed without runs; null where there are runs.</summary>
    public Func<ExperimentScale, IReadOnlyList<AxisResponse>>? Computed { get; init; }

    public bool IsComputed => Computed is not null;

    public IReadOnlyList<AxisResponse> ComputedAxes(ExperimentScale scale) => Computed!(scale);

    /// <summary>What it asks for in place of a request that names it; seeds, budget and baseline of the request stay.</summary>
    public ExperimentRequest Merge(ExperimentRequest request)
    {
        ExperimentRequest own = ExperimentReader.Deserialize(JsonNode.Parse(Request(request.Scale))!);
        return own with
        {
            Name = request.Name,
            Notes = request.Notes,
            ReadyMade = Id,
            Scale = request.Scale,
            Seeds = request.Seeds ?? own.Seeds,
            Budget = request.Budget,
            Baseline = request.Baseline ?? own.Baseline,
        };
    }
}
