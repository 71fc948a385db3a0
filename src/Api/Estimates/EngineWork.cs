using OverfitWeb.Api.Presets;
using OverfitWeb.Api.Runs;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Engine.Data;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Api.Estimates;

/// <summary>
/// What a run costs one thread of the engine, from its spec alone: where many networks are foretold at once none can be tried.
/// A multiply-add of a narrow layer costs more than one of a wide layer, the lowest layer passes over blank pixels, and a
/// small network spends its time elsewhere; so products, steps, records and what surrounds them are counted one by one.
/// </summary>
internal static class EngineWork
{
    /// <summary>The document's network: a run of it is tried, and others are foretold as multiples of it.</summary>
    public static RunSpec Known { get; } = PresetList.Find("overfit")!.Spec;

    /// <summary>Pixels of an image of MNIST that are not blank, on average.</summary>
    private const double Inked = 150;

    private const double Pixels = Mnist.Side * Mnist.Side;

    private static readonly double OperationsPerNanosecond = SpecSize.Of(Known).Operations / Nanoseconds(Known);

    /// <summary>Floating-point operations of as much time, at the speed of the document's network (<see cref="SpecSize.Operations"/>).</summary>
    public static double Of(RunSpec spec) => Nanoseconds(spec) * OperationsPerNanosecond;

    /// <summary>Nanoseconds to measure an image.</summary>
    public static double ImageOf(RunSpec spec)
    {
        double unit = EngineRates.Unit + EngineRates.Activation(spec.Model.Activation.Kind).Measured + (spec.Model.BatchNorm ? EngineRates.Normalized : 0);
        return EngineRates.Answer + (Units(spec) * unit) + Layers(spec).Sum(layer => ForwardOf(layer, spec));
    }

    /// <summary>Nanoseconds for a record's copies and norms.</summary>
    public static double RecordOf(RunSpec spec) =>
        Parameters(spec) * ((EngineRates.RecordedDistance * Far(spec))
            + (EngineRates.RecordedWeight * EngineRates.Bytes(spec.Training.Precision) / 4)
            + spec.Penalties.Sum(penalty => EngineRates.Penalty(penalty.Kind).Value));

    /// <summary>Nanoseconds of a training step.</summary>
    public static double IterationOf(RunSpec spec)
    {
        double weight = (EngineRates.Weight * EngineRates.Bytes(spec.Training.Precision) / 4)
            + Far(spec)
            + EngineRates.Optimizer(spec.Optimizer.Kind)
            + spec.Penalties.Sum(penalty => EngineRates.Penalty(penalty.Kind).Gradient)
            + spec.Constraints.Count;
        double unit = EngineRates.TrainedUnit
            + EngineRates.Activation(spec.Model.Activation.Kind).Trained
            + (spec.Model.BatchNorm ? EngineRates.TrainedNormalized : 0)
            + (spec.Model.Dropout is null ? 0 : EngineRates.Mask);
        double image = EngineRates.Answer
            + (Units(spec) * unit)
            + (spec.Model.InputDropout > 0 ? Pixels * (EngineRates.Mask + EngineRates.DroppedPixel) : 0)
            + spec.Dataset.Augmentation.Sum(change => EngineRates.Augmentation(change.Kind))
            + Layers(spec).Sum(layer => ForwardOf(layer, spec) + BackwardOf(layer, spec));
        return EngineRates.Step + (Parameters(spec) * weight) + (spec.Training.BatchSize * image);
    }

    private static double Nanoseconds(RunSpec spec)
    {
        RecordingSchedule schedule = NewRun.ScheduleOf(spec);
        double images = (double)spec.Dataset.TrainSize + spec.Dataset.ValidationSize + spec.Dataset.TestSize;
        double record = RecordOf(spec) + (images * ImageOf(spec));
        return (spec.Model.Members * ((schedule.TotalIterations * IterationOf(spec)) + (schedule.TotalRecords * record)))
            + (schedule.TotalRecords * EngineRates.Record);
    }

    private static double ForwardOf(WeightLayer layer, RunSpec spec)
    {
        double vectors = EngineRates.Vectors(layer.Outputs, spec.Training.Precision);
        return IsSparse(layer, spec)
            ? Inked * (EngineRates.SparseValue + (EngineRates.SparseVector * EngineRates.SparseVectors(vectors)))
            : EngineRates.DenseRow + (EngineRates.DenseVector * layer.Inputs * vectors);
    }

    /// <summary>To the weights, and above the lowest layer to its inputs.</summary>
    private static double BackwardOf(WeightLayer layer, RunSpec spec)
    {
        double vectors = EngineRates.Vectors(layer.Outputs, spec.Training.Precision);
        if (IsSparse(layer, spec))
            return Inked * (EngineRates.OuterValue + (EngineRates.OuterVector * vectors));
        double toWeights = EngineRates.DenseVector * layer.Inputs * vectors;
        return layer.IsLowest
            ? toWeights
            : toWeights + EngineRates.DenseRow + (EngineRates.DenseVector * layer.Outputs * EngineRates.Vectors(layer.Inputs, spec.Training.Precision));
    }

    private static double Far(RunSpec spec) => EngineRates.Far(Parameters(spec), spec.Training.Precision);

    private static bool IsSparse(WeightLayer layer, RunSpec spec) => layer.IsLowest && spec.Model.InputDropout == 0;

    private static double Units(RunSpec spec) => spec.Model.Hidden.Sum(width => (double)width);

    private static double Parameters(RunSpec spec) => NetworkShape.Parameters(spec.Model.Hidden);

    private static IEnumerable<WeightLayer> Layers(RunSpec spec) => NetworkShape.Layers(spec.Model.Hidden);
}
