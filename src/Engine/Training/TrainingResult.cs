using OverfitWeb.Engine.Models;

namespace OverfitWeb.Engine.Training;

/// <summary>How a training ended.</summary>
/// <param name="Outcome">Why it ended.</param>
/// <param name="Iterations">Iterations done.</param>
/// <param name="Train">On the training images after the last iteration, or with the weights that early stopping restored.</param>
/// <param name="Test">On the test images, likewise.</param>
public sealed record TrainingResult(TrainingOutcome Outcome, int Iterations, Measurement Train, Measurement Test)
{
    /// <summary>On the validation images, likewise; null without them.</summary>
    public Measurement? Validation { get; init; }

    /// <summary>The record whose weights early stopping restored; null where it was not asked for.</summary>
    public int? RestoredRecord { get; init; }

    /// <summary>Fraction of the hidden units that give 0 for every image (<see cref="Models.DeadUnits"/>), mean over the members; null if it diverged.</summary>
    public double? DeadUnits { get; init; }
}
