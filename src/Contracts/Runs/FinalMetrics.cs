namespace OverfitWeb.Contracts.Runs;

/// <summary>
/// One last measurement after the last iteration, with <see cref="Recording.Trainer"/> later than the last record; with
/// early stopping, of the weights that it restored.
/// </summary>
/// <param name="Iteration">Iterations done.</param>
/// <param name="TrainAccuracy">Fraction of the training images classified rightly.</param>
/// <param name="TestAccuracy">Fraction of the test images classified rightly.</param>
/// <param name="TrainLoss">Mean cross-entropy on the training images.</param>
/// <param name="TestLoss">Mean cross-entropy on the test images.</param>
public sealed record FinalMetrics(int Iteration, double TrainAccuracy, double TestAccuracy, double? TrainLoss, double? TestLoss)
{
    /// <summary>Fraction of the validation images classified rightly; null without them.</summary>
    public double? ValidationAccuracy { get; init; }

    /// <summary>Mean cross-entropy on the validation images; null without them.</summary>
    public double? ValidationLoss { get; init; }

    /// <summary>The epoch whose weights early stopping restored; null without it.</summary>
    public int? RestoredEpoch { get; init; }

    /// <summary>Fraction of the hidden units that give 0 for every training image looked at; null if training diverged.</summary>
    public double? DeadUnits { get; init; }

    /// <summary>Each member of an ensemble alone; null for a single network.</summary>
    public IReadOnlyList<MemberMetrics>? Members { get; init; }

    /// <summary>The members' majority vote; null for a single network.</summary>
    public VoteMetrics? Vote { get; init; }
}
