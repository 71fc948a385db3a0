namespace OverfitWeb.Engine.State;

/// <summary>
/// How a checkpoint is read into a training that differs from the one that wrote it: what both have is taken over, what
/// only the old one had is dropped, and what only the new one has begins as it would at the start of a training.
/// </summary>
/// <param name="KeepsOptimizer">Whether the optimiser's buffers mean the same in both.</param>
public sealed record StateChange(bool KeepsOptimizer);
