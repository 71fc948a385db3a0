using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs;

/// <summary>A run as the database keeps it. Changed only by <see cref="RunTransitions"/>, each time with an event.</summary>
internal sealed class Run
{
    public required Guid Id { get; init; }

    public required RunStatus Status { get; set; }

    public StopReason? StopReason { get; set; }

    public DesiredState? Desired { get; set; }

    /// <summary>Raised by each claim; a worker's writes carry the value of its claim, so a worker that lost the run writes nothing.</summary>
    public long Fence { get; set; }

    public int Attempts { get; set; }

    public string? Preset { get; init; }

    public required string Name { get; set; }

    public required List<string> Tags { get; set; }

    /// <summary>Resolved: every member filled in.</summary>
    public required RunSpec Spec { get; init; }

    /// <summary>SHA-256 of the spec without name, tags and notes.</summary>
    public required string SpecHash { get; init; }

    public required int TotalRecords { get; init; }

    public required int TotalIterations { get; init; }

    /// <summary>Records stored; they are numbered 1 … this.</summary>
    public int Records { get; set; }

    public MetricRecord? Best { get; set; }

    public MetricRecord? Last { get; set; }

    public FinalMetrics? Final { get; set; }

    public string? Error { get; set; }

    /// <summary>Fence of the claim whose weights were kept; null if none were.</summary>
    public long? WeightsFence { get; set; }

    public string? EngineVersion { get; set; }

    public string? Kernels { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    public DateTimeOffset? InterruptedAt { get; set; }

    public long LastEventSeq { get; set; }
}
