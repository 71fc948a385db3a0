namespace OverfitWeb.Contracts.Runs;

/// <summary>What a fork was trained with before its own spec.</summary>
/// <param name="Spec">The resolved spec.</param>
/// <param name="Records">It made the records up to this one.</param>
public sealed record ForkStage(RunSpec Spec, int Records);
