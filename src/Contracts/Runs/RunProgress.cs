namespace OverfitWeb.Contracts.Runs;

/// <summary>How far a run is.</summary>
public sealed record RunProgress
{
    /// <summary>Records made.</summary>
    public required int Records { get; init; }

    /// <summary>Records that a run to its end makes.</summary>
    public required int TotalRecords { get; init; }

    /// <summary>Iterations done at the last record.</summary>
    public required int Iterations { get; init; }

    /// <summary>Iterations that a run to its end makes.</summary>
    public required int TotalIterations { get; init; }

    /// <summary>Seconds of training so far, without pauses.</summary>
    public double ElapsedSeconds { get; init; }

    /// <summary>Estimated seconds to the last epoch, at most with early stopping; null where nothing can be said yet or the run has ended.</summary>
    public double? RemainingSeconds { get; init; }

    /// <summary>Images passed through the network a second, forwards, training and measuring together.</summary>
    public double? ImagesPerSecond { get; init; }
}
