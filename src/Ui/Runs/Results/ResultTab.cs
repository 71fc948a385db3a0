namespace OverfitWeb.Ui.Runs.Results;

/// <summary>What can be looked at below a run's charts.</summary>
public enum ResultTab
{
    /// <summary>The images that it gets wrong and is sure of.</summary>
    Mistakes,

    /// <summary>Labels against answers, and each class.</summary>
    Confusion,

    /// <summary>Pictures, histograms and spectra of its weights.</summary>
    Weights,

    /// <summary>Whether its confidence is earned.</summary>
    Calibration,

    /// <summary>A digit drawn by hand.</summary>
    Draw,

    /// <summary>What happened, and the epoch lines.</summary>
    Log,
}
