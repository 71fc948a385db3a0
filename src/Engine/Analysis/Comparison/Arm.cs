namespace OverfitWeb.Engine.Analysis.Comparison;

/// <summary>Trainings that differ by nothing but their seed: the baseline of a comparison or one of its candidates.</summary>
/// <param name="TrainSize">Number of training images that accuracy is measured on, at least 1.</param>
/// <param name="TestSize">Number of test images, at least 1.</param>
/// <param name="Outcomes">One for each seed; no seed twice.</param>
public sealed record Arm(int TrainSize, int TestSize, IReadOnlyList<SeedOutcome> Outcomes)
{
    // An accuracy is a count of N, known to a step of h = 1/N: a variance of h²/12 (Sheppard 1898). Without it, few seeds
    // that happen to agree on a small test set would look like certainty.
    internal double TrainRounding => 1.0 / (12.0 * TrainSize * TrainSize);

    internal double TestRounding => 1.0 / (12.0 * TestSize * TestSize);
}
