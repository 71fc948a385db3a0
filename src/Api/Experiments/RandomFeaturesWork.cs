using OverfitWeb.Api.Experiments.ReadyMade;
using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Engine.Data;
using OverfitWeb.Engine.RandomFeatures;
using OverfitWeb.Engine.Threading;

namespace OverfitWeb.Api.Experiments;

/// <summary>Works double descent out: every seed by itself, the cores side by side.</summary>
internal static class RandomFeaturesWork
{
    /// <summary>Operations of a decomposition, as multiples of k³ at the speed of training: it runs far below it.</summary>
    private const double OperationsPerDecomposition = 150;

    /// <summary>Fraction of the pixels of MNIST that are not blank.</summary>
    private const double Ink = 0.19;

    /// <summary>Floating-point operations for so many seeds, roughly, as if one after another on all cores.</summary>
    public static double Cost(ExperimentScale scale, int seeds)
    {
        double n = DoubleDescent.TrainSize;
        int[] features = DoubleDescent.FeaturesOf(scale);
        double images = n + DoubleDescent.TestSizeOf(scale);
        double products = 2 * images * features[^1] * (n + (Ink * Mnist.Side * Mnist.Side));
        double decompositions = features.Sum(count => Math.Pow(Math.Min(count, n), 3));
        double rounds = Math.Ceiling(seeds / (double)Environment.ProcessorCount);
        return rounds * (products + (OperationsPerDecomposition * decompositions));
    }

    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ComputedResults Compute(Experiment experiment, Mnist mnist, CancellationToken cancellationToken)
    {
        ExperimentScale scale = experiment.Request.Scale;
        IReadOnlyList<long> seeds = experiment.Layout.Seeds;
        int[] features = [.. experiment.Layout.Axes[1].Values.Select(value => (int)value.Value.GetDouble())];
        double[] lambdas = [.. experiment.Layout.Axes[0].Values.Select(value => value.Value.GetDouble())];
        ImageSet train = mnist.Train.First(DoubleDescent.TrainSize);
        ImageSet test = mnist.Test.First(DoubleDescent.TestSizeOf(scale));
        IReadOnlyList<RidgeScore>[][] scores = new IReadOnlyList<RidgeScore>[seeds.Count][];
        using WorkerTeam team = new(Math.Min(seeds.Count, Environment.ProcessorCount));
        team.Run(seeds.Count, (_, i) => scores[i] =
            [.. RandomFeatureRidge.Solve(train, test, features, lambdas, (uint)seeds[i], cancellationToken)]);

        List<ComputedRow> rows = [];
        for (int lambda = 0; lambda < lambdas.Length; lambda++)
        {
            for (int count = 0; count < features.Length; count++)
                rows.Add(new([lambda, count], Members([.. scores.Select(seed => seed[count][lambda])])));
        }

        return new(seeds, rows);
    }

    private static Dictionary<string, IReadOnlyList<double?>> Members(RidgeScore[] scores) => new()
    {
        [Measure.TestError] = [.. scores.Select(score => (double?)score.TestError)],
        [Measure.TestSquaredError] = [.. scores.Select(score => (double?)score.TestSquaredError)],
        [Measure.TrainError] = [.. scores.Select(score => (double?)score.TrainError)],
        [Measure.TrainSquaredError] = [.. scores.Select(score => (double?)score.TrainSquaredError)],
        [Measure.WeightNorm] = [.. scores.Select(score => (double?)score.WeightNorm)],
    };
}
