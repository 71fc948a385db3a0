using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs.Warnings;

/// <summary>How far a training's steps go.</summary>
/// <param name="Rate">
/// The learning rate that plain steps would need to go as far: momentum μ adds up to η/(1 − μ). Null for optimisers that
/// choose the length of each weight's step themselves.
/// </param>
/// <param name="Iterations">Steps to the last epoch.</param>
internal sealed record Steps(double? Rate, int Iterations)
{
    /// <summary>Learning rate times steps: how far weights can move.</summary>
    public double? Way => Rate * Iterations;

    public static Steps Of(RunSpec spec) => new(
        spec.Optimizer switch
        {
            { Kind: "sgd", LearningRate: double rate } => rate,
            { Kind: "momentum" or "nesterov", LearningRate: double rate } => rate / (1 - spec.Optimizer.Number("momentum")),
            _ => null,
        },
        NewRun.ScheduleOf(spec).TotalIterations);
}
