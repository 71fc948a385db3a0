namespace OverfitWeb.Api.Estimates;

/// <summary>What one network costs the engine on this machine, in seconds, as measured by a <see cref="Trial"/>.</summary>
/// <param name="Iteration">One training step on one thread.</param>
/// <param name="Image">Measuring one image on one thread.</param>
/// <param name="Snapshot">What a record takes beside training and measuring: copies and norms of the weights.</param>
/// <param name="Start">Drawing the initial weights.</param>
/// <param name="ImageStart">Preparing one image.</param>
/// <param name="Speedup">How much faster all threads together are than one, at least 1.</param>
internal sealed record EngineCost(double Iteration, double Image, double Snapshot, double Start, double ImageStart, double Speedup)
{
    /// <summary>Records of a short training, each as a multiple of the time that these costs foretell for it.</summary>
    public IReadOnlyList<double> Check { get; init; } = [];

    /// <summary>The same for the network that was cut down to be tried.</summary>
    public EngineCost ScaleTo(TrialSpec trial) => this with
    {
        Iteration = Iteration * trial.Iteration,
        Image = Image * trial.Image,
        Snapshot = Snapshot * trial.Record,
        Start = Start * trial.Weights,
    };
}
