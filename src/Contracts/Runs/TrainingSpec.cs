namespace OverfitWeb.Contracts.Runs;

/// <summary>How long, in what batches, from which seed.</summary>
public sealed record TrainingSpec
{
    /// <summary>Number of records, one an epoch.</summary>
    public int Epochs { get; init; } = 201;

    /// <summary>Images a batch.</summary>
    public int BatchSize { get; init; } = 100;

    /// <summary>How batches are drawn.</summary>
    public Sampling Sampling { get; init; } = Sampling.WithReplacement;

    /// <summary>After which iterations the network is measured, and when training ends.</summary>
    public Recording Recording { get; init; } = Recording.Book;

    /// <summary>Seed of NumPy's legacy generator, 0 … 2³² − 1.</summary>
    public long Seed { get; init; }

    /// <summary>Floating-point type of weights and arithmetic.</summary>
    public Precision Precision { get; init; } = Precision.Float32;

    /// <summary>Ends training when the monitored value no longer improves; null for never.</summary>
    public EarlyStoppingSpec? EarlyStopping { get; init; }
}
