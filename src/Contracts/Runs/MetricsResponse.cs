namespace OverfitWeb.Contracts.Runs;

/// <summary>Records of one run, by <see cref="MetricRecord.Seq"/>.</summary>
/// <param name="Items">The records.</param>
/// <param name="LastSeq">Number of the run's newest record, 0 if there is none.</param>
public sealed record MetricsResponse(IReadOnlyList<MetricRecord> Items, int LastSeq);
