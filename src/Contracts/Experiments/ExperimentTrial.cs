using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Contracts.Experiments;

/// <summary>One run of an experiment, as much of it as a live picture needs.</summary>
public sealed record ExperimentTrial
{
    /// <summary>The seed; of an ensemble the first of its members'.</summary>
    public required long Seed { get; init; }

    /// <summary>The run.</summary>
    public required Guid Run { get; init; }

    /// <summary>Where the run stands; null if it was deleted.</summary>
    public RunStatus? Status { get; init; }

    /// <summary>It had finished before and was not trained again.</summary>
    public bool Reused { get; init; }

    /// <summary>Records made.</summary>
    public int Records { get; init; }

    /// <summary>Records that a run to its end makes.</summary>
    public int TotalRecords { get; init; }

    /// <summary>Train accuracy at the end, or at the newest record so far.</summary>
    public double? TrainAccuracy { get; init; }

    /// <summary>Test accuracy at the end, or at the newest record so far.</summary>
    public double? TestAccuracy { get; init; }

    /// <summary>Test loss at the end, or at the newest record so far.</summary>
    public double? TestLoss { get; init; }
}
