using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Contracts.Live;

/// <summary>One persisted event of one run: the envelope of every live channel.</summary>
public sealed record RunEvent
{
    /// <summary>Number within the run, 1 … without gaps; apart from a record's <see cref="MetricRecord.Seq"/>.</summary>
    public required long EventSeq { get; init; }

    /// <summary>The run.</summary>
    public required Guid RunId { get; init; }

    /// <summary>What happened.</summary>
    public required RunEventType Type { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>What comes with it.</summary>
    public required RunEventData Data { get; init; }
}
