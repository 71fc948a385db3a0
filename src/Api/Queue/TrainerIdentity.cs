namespace OverfitWeb.Api.Queue;

/// <summary>What decides the bits of a run beside its spec.</summary>
/// <param name="EngineVersion">Version of the engine.</param>
/// <param name="Kernels">Name of the kernels.</param>
internal sealed record TrainerIdentity(string EngineVersion, string Kernels);
