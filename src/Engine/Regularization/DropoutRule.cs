namespace OverfitWeb.Engine.Regularization;

/// <summary>Dropout behind one layer.</summary>
/// <param name="Ratio">Probability of dropping a unit, 0 ≤ ratio &lt; 1: it is kept where a uniform draw is greater than the ratio.</param>
/// <param name="TrainingScale">Factor of the units that are kept, in training.</param>
/// <param name="EvaluationScale">Factor of every unit, in evaluation.</param>
public sealed record DropoutRule(double Ratio, double TrainingScale, double EvaluationScale);
