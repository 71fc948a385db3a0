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

    /// <summary>The node that holds it, or held it last; null before the first claim.</summary>
    public string? Owner { get; set; }

    /// <summary>Raised with every change of the row: what an ETag is made from.</summary>
    public long Version { get; set; } = 1;

    /// <summary>Higher goes first.</summary>
    public int Priority { get; init; }

    /// <summary>Place in the queue, the earliest first: when it was created, moved back by its priority, so that no run waits for ever.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>Crashes of the service in a row while it was trained alone and made no new record.</summary>
    public int CrashCount { get; set; }

    /// <summary>The same while other runs were trained, too.</summary>
    public int CompanyCrashes { get; set; }

    /// <summary>To be trained without company until it makes a record: it may be what crashes the service.</summary>
    public bool Alone { get; set; }

    /// <summary>Records stored when it was claimed.</summary>
    public int ClaimRecords { get; set; }

    /// <summary>The run that it was made from by a fork or a clone; may be deleted since.</summary>
    public Guid? ParentId { get; init; }

    /// <summary>The parent's record that a fork goes on from, from 1; null for a clone.</summary>
    public int? ParentRecord { get; init; }

    /// <summary>What a fork's first records were trained with, in order; null for a run from scratch.</summary>
    public IReadOnlyList<ForkStage>? Lineage { get; init; }

    public string? Preset { get; init; }

    public required string Name { get; set; }

    public required List<string> Tags { get; set; }

    public string Notes { get; set; } = "";

    public bool Pinned { get; set; }

    /// <summary>Resolved: every member filled in.</summary>
    public required RunSpec Spec { get; init; }

    /// <summary>SHA-256 of the spec without name, tags and notes, and of a fork's lineage.</summary>
    public required string SpecHash { get; init; }

    public required int TotalRecords { get; init; }

    public required int TotalIterations { get; init; }

    /// <summary>Records stored; they are numbered 1 … this.</summary>
    public int Records { get; set; }

    public MetricRecord? Best { get; set; }

    public MetricRecord? Last { get; set; }

    public FinalMetrics? Final { get; set; }

    /// <summary>Of <see cref="Final"/>, for ordering.</summary>
    public double? FinalTestAccuracy { get; set; }

    /// <inheritdoc cref="FinalTestAccuracy"/>
    public double? FinalTrainAccuracy { get; set; }

    /// <summary>Train accuracy − test accuracy of <see cref="Final"/>, for ordering.</summary>
    public double? FinalGap { get; set; }

    /// <summary>Of <see cref="Best"/>, for ordering.</summary>
    public double? BestTestAccuracy { get; set; }

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
