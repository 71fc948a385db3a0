namespace OverfitWeb.Engine.Optimizers;

/// <summary>One step of an optimiser on one parameter array.</summary>
/// <param name="LearningRate">η after the schedule.</param>
/// <param name="Number">Number of the step, from 1.</param>
/// <param name="IsWeight">True for a weight matrix; false for what never decays (biases, scales and shifts).</param>
public readonly record struct OptimizerStep(double LearningRate, int Number, bool IsWeight);
