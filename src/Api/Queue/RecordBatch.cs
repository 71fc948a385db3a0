using OverfitWeb.Api.Checkpoints;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Queue;

/// <summary>What a claim has made since its last write.</summary>
/// <param name="Records">In order; may be none.</param>
/// <param name="Best">The best record of the run with these, the first of equals.</param>
internal sealed record RecordBatch(IReadOnlyList<MetricRecord> Records, MetricRecord? Best)
{
    public static RecordBatch None { get; } = new([], null);

    /// <summary>A checkpoint whose file is in its place; it is of one of these records or of an earlier one.</summary>
    public CheckpointRow? Checkpoint { get; init; }
}
