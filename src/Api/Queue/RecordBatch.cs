using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Queue;

/// <summary>New records of a claim.</summary>
/// <param name="Records">In order; may be none.</param>
/// <param name="Best">The best record of the run with these, the first of equals.</param>
internal sealed record RecordBatch(IReadOnlyList<MetricRecord> Records, MetricRecord? Best)
{
    public static RecordBatch None { get; } = new([], null);
}
