namespace OverfitWeb.Contracts.Compare;

/// <summary>
/// Curves over the runs of a group, record by record: the records that every member has. Members are runs with records
/// that train, are paused or have succeeded, of several with one seed the one that has succeeded or else the newest.
/// </summary>
public sealed record GroupCurves
{
    /// <summary>Number of runs in the means.</summary>
    public required int Members { get; init; }

    /// <summary>Numbers of the records.</summary>
    public required IReadOnlyList<int> Seq { get; init; }

    /// <summary>Epoch of each record.</summary>
    public required IReadOnlyList<int> Epoch { get; init; }

    /// <summary>Fraction of the training images classified rightly.</summary>
    public required CurveBand TrainAccuracy { get; init; }

    /// <summary>Fraction of the test images classified rightly.</summary>
    public required CurveBand TestAccuracy { get; init; }

    /// <summary>Generalisation gap: train accuracy − test accuracy.</summary>
    public required CurveBand Gap { get; init; }

    /// <summary>Mean cross-entropy on the training images.</summary>
    public required CurveBand TrainLoss { get; init; }

    /// <summary>Mean cross-entropy on the test images.</summary>
    public required CurveBand TestLoss { get; init; }
}
