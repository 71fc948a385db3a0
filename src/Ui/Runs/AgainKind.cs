namespace OverfitWeb.Ui.Runs;

/// <summary>How another run is begun from one.</summary>
public enum AgainKind
{
    /// <summary>It goes on from a record, with the same random state.</summary>
    Fork,

    /// <summary>The same spec again, from the start.</summary>
    Clone,
}
