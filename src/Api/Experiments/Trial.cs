namespace OverfitWeb.Api.Experiments;

/// <summary>A run's place in an experiment. One run may have several: equal runs are trained once.</summary>
internal sealed class Trial
{
    public required Guid ExperimentId { get; init; }

    /// <summary>Number of the group.</summary>
    public required int Group { get; init; }

    public required long Seed { get; init; }

    public required Guid RunId { get; set; }

    /// <summary>The run had finished before, or has another place in this experiment.</summary>
    public required bool Reused { get; set; }

    /// <summary>Work of the training (<see cref="Estimates.EngineWork"/>): how much of the whole it is.</summary>
    public required double Cost { get; init; }

    /// <summary>What was measured of the run once it succeeded; null before.</summary>
    public TrialMeasures? Measures { get; set; }
}

/// <summary>What an experiment keeps of a run.</summary>
/// <param name="Values">By measure.</param>
/// <param name="Series">By name, measures along a count; null without any.</param>
internal sealed record TrialMeasures(
    IReadOnlyDictionary<string, double> Values, IReadOnlyDictionary<string, IReadOnlyList<CountedScore>>? Series = null);

/// <summary>The average of so many answers, on the test images.</summary>
internal sealed record CountedScore(int Count, double Accuracy, double Loss);
