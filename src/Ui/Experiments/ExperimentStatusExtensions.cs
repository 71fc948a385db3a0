using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Ui.Experiments;

/// <summary>What the status of an experiment means to a viewer.</summary>
public static class ExperimentStatusExtensions
{
    /// <summary>True while something will change by itself.</summary>
    public static bool GoesOn(this ExperimentResponse experiment) => experiment.Status switch
    {
        ExperimentStatus.Queued or ExperimentStatus.Running => true,
        // Runs that are stopping, and results that are still being measured.
        _ => experiment.FinishedAt is null && (experiment.Status != ExperimentStatus.Paused || experiment.Progress.Running > 0),
    };

    /// <summary>The same as the status of a run, which has the same icon and word.</summary>
    public static RunStatus AsRun(this ExperimentStatus status) => status switch
    {
        ExperimentStatus.Queued => RunStatus.Queued,
        ExperimentStatus.Running => RunStatus.Running,
        ExperimentStatus.Paused => RunStatus.Paused,
        ExperimentStatus.Succeeded => RunStatus.Succeeded,
        ExperimentStatus.Failed => RunStatus.Failed,
        _ => RunStatus.Canceled,
    };
}
