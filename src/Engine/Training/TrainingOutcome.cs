namespace OverfitWeb.Engine.Training;

/// <summary>Why a training ended.</summary>
public enum TrainingOutcome
{
    /// <summary>All iterations are done.</summary>
    Completed,

    /// <summary>The value that early stopping watches no longer improved.</summary>
    StoppedEarly,

    /// <summary>A loss or the penalty was no longer a finite number; the record that showed it is the last.</summary>
    Diverged,
}
