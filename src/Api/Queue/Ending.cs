using OverfitWeb.Contracts.Live;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Queue;

/// <summary>How a run ends.</summary>
/// <param name="Status">A status that ends a run.</param>
/// <param name="Reason">Why.</param>
/// <param name="Final">Measured after the last iteration, if there was one.</param>
/// <param name="Error">What went wrong, if anything did.</param>
internal sealed record Ending(RunStatus Status, StopReason Reason, FinalMetrics? Final = null, string? Error = null)
{
    /// <summary>Whether this claim kept the weights.</summary>
    public bool WeightsKept { get; init; }

    public static Ending Canceled { get; } = new(RunStatus.Canceled, StopReason.Canceled);

    public RunEventType EventType => Status switch
    {
        RunStatus.Succeeded => RunEventType.Succeeded,
        RunStatus.Canceled => RunEventType.Canceled,
        _ => RunEventType.Failed,
    };
}
