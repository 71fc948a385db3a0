namespace OverfitWeb.Ui.Live;

/// <summary>What a delivery did to a <see cref="RunView"/>.</summary>
public enum MergeOutcome
{
    /// <summary>Nothing new: everything was there already.</summary>
    Unchanged,

    /// <summary>The view moved on and has seen everything up to its last event.</summary>
    Changed,

    /// <summary>Events are missing in between: ask again from <see cref="RunView.LastEventSeq"/>.</summary>
    Gap,
}
