using OverfitWeb.Api.Runs;
using OverfitWeb.Api.Wording;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Analysis;

/// <summary>Why a run has no weights to look at.</summary>
internal static class MissingWeights
{
    public static string Why(Run run) => Texts.Of((run.Status, run.StopReason) switch
    {
        (RunStatus.Queued or RunStatus.Running or RunStatus.Paused, _) => Text.WeightsNotYet,
        (RunStatus.Canceled, _) => Text.WeightsOfCanceled,
        (RunStatus.Failed, StopReason.Diverged) => Text.WeightsOfDiverged,
        (RunStatus.Failed, _) => Text.WeightsOfFailed,
        _ => Text.WeightsNotKept,
    });
}
