using OverfitWeb.Engine.Analysis.Comparison;
using OverfitWeb.Engine.Random;

namespace OverfitWeb.Engine.Tests.Analysis.Comparison;

/// <summary>Arms of a comparison, told or drawn.</summary>
internal static class Arms
{
    private const int TrainSize = 300;
    private const int TestSize = 10_000;

    /// <summary>Seeds 0, 1, … with the train and test accuracies given.</summary>
    public static Arm Of(params ReadOnlySpan<(double Train, double Test)> accuracies)
    {
        List<SeedOutcome> outcomes = [];
        foreach ((double train, double test) in accuracies)
            outcomes.Add(new(outcomes.Count, train, test, 1, 0, 601));
        return new(TrainSize, TestSize, outcomes);
    }

    public static Arm With(this Arm arm, Func<SeedOutcome, SeedOutcome> change) => arm with { Outcomes = [.. arm.Outcomes.Select(change)] };

    /// <summary>
    /// Seeds with an accuracy of their own that all arms share, and noise of each training's own: what overfitted
    /// networks on MNIST look like. Accuracies are counts.
    /// </summary>
    public static Arm[] Draw(
        NumPyRandom random, int seeds, ReadOnlySpan<(double Train, double Test)> means, int trainSize = TrainSize, int testSize = TestSize)
    {
        double[] shared = [.. Enumerable.Range(0, seeds).Select(_ => 0.01 * random.NextGaussian())];
        Arm[] arms = new Arm[means.Length];
        for (int arm = 0; arm < arms.Length; arm++)
        {
            (double train, double test) = means[arm];
            arms[arm] = new(trainSize, testSize,
            [
                .. shared.Select((common, seed) => new SeedOutcome(
                    seed,
                    Count(train + common + (0.01 * random.NextGaussian()), trainSize),
                    Count(test + common + (0.01 * random.NextGaussian()), testSize),
                    1 + (0.1 * random.NextGaussian()),
                    0,
                    601)),
            ]);
        }

        return arms;
    }

    private static double Count(double accuracy, int images) => Math.Round(Math.Clamp(accuracy, 0, 1) * images) / images;
}
