using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Contracts.Live;

/// <summary>What an event carries; members that do not belong to its type are null.</summary>
public sealed record RunEventData
{
    /// <summary>Where the run stood after the event.</summary>
    public required RunStatus Status { get; init; }

    /// <summary>Why training ended (events that end a run).</summary>
    public StopReason? StopReason { get; init; }

    /// <summary>The claim that the event belongs to, from 1; 0 before the first.</summary>
    public int Attempt { get; init; }

    /// <summary>True where a stop of the service cut the run off and it was queued again.</summary>
    public bool Interrupted { get; init; }

    /// <summary>The new records, in order (<see cref="RunEventType.EpochCompleted"/>).</summary>
    public IReadOnlyList<MetricRecord>? Records { get; init; }

    /// <summary>Measured after the last iteration (events that end a run).</summary>
    public FinalMetrics? Final { get; init; }

    /// <summary>What one should know of how training went (events that end a run).</summary>
    public IReadOnlyList<RunNotice>? Notices { get; init; }

    /// <summary>Whether the weights were kept (events that end a run).</summary>
    public bool? HasWeights { get; init; }

    /// <summary>What went wrong, in a sentence.</summary>
    public string? Error { get; init; }
}
