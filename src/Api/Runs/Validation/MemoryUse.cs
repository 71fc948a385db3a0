using OverfitWeb.Contracts.Runs;
using OverfitWeb.Engine.Catalog;
using OverfitWeb.Engine.Data;
using OverfitWeb.Engine.Optimizers;

namespace OverfitWeb.Api.Runs.Validation;

/// <summary>Memory that a training holds: what the engine allocates for a plan, counted; a test holds it against what is allocated.</summary>
internal static class MemoryUse
{
    /// <summary>Pixels of an image of MNIST that are not blank, on average.</summary>
    private const double InkedPixels = 150;

    private const double ColumnBytes = 2;

    /// <summary>Bytes of a run.</summary>
    /// <param name="spec">The resolved spec.</param>
    /// <param name="threads">Threads of the run.</param>
    public static double Of(RunSpec spec, int threads)
    {
        double value = spec.Training.Precision == Precision.Float64 ? 8 : 4;
        return (spec.Model.Members * ((Weights(spec) * value) + (Activations(spec) * value)))
            + (threads * Measuring(spec) * value)
            + (Images(spec) * InkedPixels * (value + ColumnBytes))
            + Records(spec);
    }

    /// <summary>
    /// Numbers as large as a weight, of one network: its values and gradients, what the optimiser remembers; of two snapshots values,
    /// packed values and the state of training; the best so far.
    /// </summary>
    private static double Weights(RunSpec spec)
    {
        Descriptor<IOptimizer> optimizer = EngineCatalog.Optimizers.Single(kind => kind.Kind == spec.Optimizer.Kind);
        double slots = optimizer.Create(new ParameterValues(optimizer.Parameters, new Dictionary<string, double[]>())).Slots;
        double kept = spec.Training.EarlyStopping is null ? 1 : 2;
        return NetworkShape.Parameters(spec.Model.Hidden) * (2 + slots + (2 * (2 + 1 + slots)) + kept);
    }

    /// <summary>Outputs of every layer for a batch, masks, and derivatives of the widest layer twice.</summary>
    private static double Activations(RunSpec spec)
    {
        double units = spec.Model.Hidden.Sum(width => (double)width);
        double widest = Math.Max(Mnist.Classes, spec.Model.Hidden.DefaultIfEmpty().Max());
        double pixels = Mnist.Side * Mnist.Side;
        double layers = 2 + (spec.Model.BatchNorm ? 1 : 0) + (spec.Model.Dropout is null ? 0 : 2);
        double input = (spec.Model.InputDropout > 0 ? 3 * pixels : 0) + (spec.Dataset.Augmentation.Count > 0 ? 3 * pixels : 2 * InkedPixels);
        return spec.Training.BatchSize * ((layers * units) + (2 * Math.Max(widest, spec.Model.InputDropout > 0 ? pixels : 0)) + input + (2 * Mnist.Classes));
    }

    private static double Measuring(RunSpec spec)
    {
        double pixels = spec.Model.InputDropout > 0 ? Mnist.Side * Mnist.Side : 0;
        double widest = Math.Max(Math.Max(Mnist.Classes, pixels), spec.Model.Hidden.DefaultIfEmpty().Max());
        return 2 * ImageBlocks<float>.BlockSize * widest;
    }

    /// <summary>Images held, those to train on twice: to draw from and to measure on. All test images together are held once for all runs.</summary>
    private static double Images(RunSpec spec) =>
        (2.0 * spec.Dataset.TrainSize) + spec.Dataset.ValidationSize + (spec.Dataset.TestSize == Mnist.TestCount ? 0 : spec.Dataset.TestSize);

    /// <summary>Records that wait to be stored.</summary>
    private static double Records(RunSpec spec) => 1000.0 * (spec.Model.Hidden.Count + spec.Model.Members);
}
