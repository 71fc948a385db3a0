namespace OverfitWeb.Engine.Optimizers;

/// <summary>Where a training stands.</summary>
/// <param name="Iteration">From 0.</param>
/// <param name="TotalIterations">Iterations of the whole training.</param>
/// <param name="IterationsPerEpoch">max(N/B, 1).</param>
public readonly record struct ScheduleMoment(int Iteration, int TotalIterations, double IterationsPerEpoch)
{
    /// <summary>Epochs begun before this iteration, as a fraction.</summary>
    public double Epoch => Iteration / IterationsPerEpoch;
}
