namespace OverfitWeb.Contracts.Experiments;

/// <summary>How far an experiment is.</summary>
public sealed record ExperimentProgress
{
    /// <summary>Its runs.</summary>
    public required int Runs { get; init; }

    /// <summary>Finished ones that were at hand, not trained again.</summary>
    public required int Reused { get; init; }

    /// <summary>Waiting.</summary>
    public required int Queued { get; init; }

    /// <summary>Training.</summary>
    public required int Running { get; init; }

    /// <summary>Paused.</summary>
    public required int Paused { get; init; }

    /// <summary>Ended as planned, reused ones among them.</summary>
    public required int Succeeded { get; init; }

    /// <summary>Ended without a result, such as diverged ones.</summary>
    public required int Failed { get; init; }

    /// <summary>Stopped on request.</summary>
    public required int Canceled { get; init; }

    /// <summary>Done of all training, 0 … 1, by the iterations of the runs.</summary>
    public required double Fraction { get; init; }

    /// <summary>Seconds of training so far, those of all runs together, without reused ones.</summary>
    public required double TrainingSeconds { get; init; }

    /// <summary>Estimated seconds to the end; null where nothing can be said yet or it has ended.</summary>
    public double? RemainingSeconds { get; init; }
}
