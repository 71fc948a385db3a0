namespace OverfitWeb.Contracts.Runs;

/// <summary>
/// Values of <c>orderBy</c> in <c>GET /runs</c>; with <c>-</c> in front from the largest down. Runs that have no such
/// value (yet) come last either way.
/// </summary>
public static class RunOrder
{
    /// <summary>When the run was accepted; <c>-createdAt</c> if nothing is asked for.</summary>
    public const string CreatedAt = "createdAt";

    /// <summary>When it ended.</summary>
    public const string FinishedAt = "finishedAt";

    /// <summary>Its name.</summary>
    public const string Name = "name";

    /// <summary>Test accuracy after the last iteration.</summary>
    public const string FinalTestAccuracy = "finalTestAccuracy";

    /// <summary>Training accuracy after the last iteration.</summary>
    public const string FinalTrainAccuracy = "finalTrainAccuracy";

    /// <summary>Generalisation gap after the last iteration.</summary>
    public const string FinalGap = "finalGap";

    /// <summary>The highest test accuracy of any record so far.</summary>
    public const string BestTestAccuracy = "bestTestAccuracy";
}
