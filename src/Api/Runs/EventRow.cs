using OverfitWeb.Contracts.Live;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs;

/// <summary>An event as the database keeps it: without records, of which it names the range.</summary>
internal sealed class EventRow
{
    public required Guid RunId { get; init; }

    public required long Seq { get; init; }

    public required RunEventType Type { get; init; }

    public required DateTimeOffset Time { get; init; }

    public required RunEventData Data { get; init; }

    /// <summary>First record of the event; null without records, or if another engine has made them anew since.</summary>
    public int? FirstRecord { get; set; }

    public int? LastRecord { get; set; }

    public RunEvent ToEvent(IReadOnlyList<MetricRecord>? records) => new()
    {
        EventSeq = Seq,
        RunId = RunId,
        Type = Type,
        Time = Time,
        Data = Type == RunEventType.EpochCompleted ? Data with { Records = records ?? [] } : Data,
    };
}
