namespace OverfitWeb.Ui.Live;

/// <summary>State of the live connection.</summary>
public enum LiveState
{
    /// <summary>Nobody has asked for it yet.</summary>
    Idle,

    /// <summary>It is being made for the first time.</summary>
    Connecting,

    /// <summary>Messages come.</summary>
    Connected,

    /// <summary>It was lost, or never came about, and is being tried again.</summary>
    Lost,
}
