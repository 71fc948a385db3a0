using OverfitWeb.Engine.Models;

namespace OverfitWeb.Engine.Training;

/// <summary>How a training ended.</summary>
/// <param name="Outcome">Why it ended.</param>
/// <param name="Iterations">Iterations done.</param>
/// <param name="Train">On the training images after the last iteration.</param>
/// <param name="Test">On the test images after the last iteration.</param>
public sealed record TrainingResult(TrainingOutcome Outcome, int Iterations, Evaluation Train, Evaluation Test);
