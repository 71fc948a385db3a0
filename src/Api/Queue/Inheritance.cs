using OverfitWeb.Api.Checkpoints;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Queue;

/// <summary>What a fork takes over from its parent, so that it needs that no more.</summary>
/// <param name="Records">The records up to the fork, in order, at least one.</param>
/// <param name="Checkpoint">The nearest checkpoint before; its file is in its place. Null if there is none.</param>
internal sealed record Inheritance(IReadOnlyList<MetricRecord> Records, CheckpointRow? Checkpoint);
