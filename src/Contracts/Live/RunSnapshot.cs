using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Contracts.Live;

/// <summary>Answer to <see cref="IRunHub.Subscribe"/>: the run now, and what the subscriber had not seen.</summary>
/// <param name="Run">The run as it stands.</param>
/// <param name="Events">Every event after the subscriber's, in order.</param>
public sealed record RunSnapshot(RunResponse Run, IReadOnlyList<RunEvent> Events);
