using OverfitWeb.Api.Runs;

namespace OverfitWeb.Api.Queue;

/// <summary>What came of runs that were to be taken in.</summary>
/// <param name="Outcome">Whether they were taken.</param>
/// <param name="Run">The first of them, or the one that the same request made before.</param>
internal sealed record IntakeResult(IntakeOutcome Outcome, Run? Run = null);

internal enum IntakeOutcome
{
    /// <summary>All are stored and wait.</summary>
    Taken,

    /// <summary>The same request made a run before.</summary>
    TakenBefore,

    /// <summary>Another request came with this key before.</summary>
    KeyOfAnother,

    /// <summary>None was stored.</summary>
    QueueFull,
}
