namespace OverfitWeb.Contracts.Runs;

/// <summary>A run: what was asked for, where it stands, and what it measured.</summary>
public sealed record RunResponse
{
    /// <summary>A version-7 GUID: later runs have larger ids.</summary>
    public required Guid Id { get; init; }

    /// <summary>Where the run stands.</summary>
    public required RunStatus Status { get; init; }

    /// <summary>Why training ended; null while it has not.</summary>
    public StopReason? StopReason { get; init; }

    /// <summary>What was asked of the run and is not done yet.</summary>
    public DesiredState? Desired { get; init; }

    /// <summary>The preset it was made from, if any.</summary>
    public string? Preset { get; init; }

    /// <summary>Of two runs that wait, the one with the higher priority is trained first, unless the other has waited long: 0 for most.</summary>
    public int Priority { get; init; }

    /// <summary>Whether somebody marked it as worth keeping in sight.</summary>
    public bool Pinned { get; init; }

    /// <summary>The resolved spec: every member filled in. Name, tags and notes are those of now.</summary>
    public required RunSpec Spec { get; init; }

    /// <summary>How far it is.</summary>
    public required RunProgress Progress { get; init; }

    /// <summary>The record with the highest test accuracy, the first of equals. Choosing by it is peeking at the test data.</summary>
    public MetricRecord? Best { get; init; }

    /// <summary>The newest record.</summary>
    public MetricRecord? Last { get; init; }

    /// <summary>Measured after the last iteration.</summary>
    public FinalMetrics? Final { get; init; }

    /// <summary>When it was accepted (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When a worker first took it (UTC).</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it ended (UTC).</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>How often a worker took it; more than 1 after an interruption.</summary>
    public int Attempts { get; init; }

    /// <summary>When a stop of the service last cut it off (UTC); it was queued again then. Null for never.</summary>
    public DateTimeOffset? InterruptedAt { get; init; }

    /// <summary>What went wrong, in a sentence; null if nothing did.</summary>
    public string? Error { get; init; }

    /// <summary>What one should know of how training went: a network that collapsed, units that died.</summary>
    public IReadOnlyList<RunNotice> Notices { get; init; } = [];

    /// <summary>Whether the final and the best weights were kept: they can be analysed, and averaged with others.</summary>
    public bool HasWeights { get; init; }

    /// <summary>Version of the engine that trained it; null before the first claim.</summary>
    public string? EngineVersion { get; init; }

    /// <summary>Kernels (instruction set) that trained it, such as <c>vector256</c>; null before the first claim.</summary>
    public string? Kernels { get; init; }

    /// <summary>Number of the latest event; where a subscriber who has read this run goes on.</summary>
    public long LastEventSeq { get; init; }
}
