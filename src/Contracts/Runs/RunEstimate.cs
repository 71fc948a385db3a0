namespace OverfitWeb.Contracts.Runs;

/// <summary>
/// Time and memory of a run that has the service to itself, from a model of the engine's work whose speeds were measured
/// on this machine, with how good the model was so far.
/// </summary>
public sealed record RunEstimate
{
    /// <summary>Seconds of training to the last epoch.</summary>
    public required double Seconds { get; init; }

    /// <summary>Of ten runs about one is expected to be faster than this.</summary>
    public required double LowSeconds { get; init; }

    /// <summary>Of ten runs about one is expected to be slower than this.</summary>
    public required double HighSeconds { get; init; }

    /// <summary>Whether early stopping may end the training before its last epoch, so that it takes these times at most.</summary>
    public bool IsUpperBound { get; init; }

    /// <summary>Memory that the run takes beside what the service takes anyway.</summary>
    public required long MemoryBytes { get; init; }

    /// <summary>What low and high rest on.</summary>
    public required EstimateBasis Basis { get; init; }

    /// <summary>How many measurements that are.</summary>
    public required int Measurements { get; init; }

    /// <summary>Half of these measurements were off by less than this fraction, such as 0.08 for 8 %.</summary>
    public required double TypicalError { get; init; }
}
