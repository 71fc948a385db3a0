using System.Text.Json;
using OverfitWeb.Api.Runs;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Engine.Catalog;
using OverfitWeb.Engine.Data;
using OverfitWeb.Engine.Optimizers;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Api.Worker;

/// <summary>Makes the engine's plan from a resolved spec.</summary>
internal static class PlanBuilder
{
    /// <exception cref="ArgumentException">The spec asks for what the engine does not have: it was not checked, or another version did.</exception>
    public static TrainingPlan Build(RunSpec spec, Mnist mnist) => new()
    {
        Data = Split(spec, mnist),
        HiddenWidths = spec.Model.Hidden,
        Activation = Create(EngineCatalog.Activations, spec.Model.Activation),
        Initializer = Create(EngineCatalog.Initializers, spec.Model.Initializer),
        Dropout = spec.Model.Dropout is KindSpec dropout ? Create(EngineCatalog.Dropouts, dropout) : null,
        InputDropout = spec.Model.InputDropout,
        BatchNorm = spec.Model.BatchNorm,
        LabelSmoothing = spec.LabelSmoothing,
        Penalties = [.. spec.Penalties.Select(penalty => Create(EngineCatalog.Penalties, penalty))],
        Constraints = [.. spec.Constraints.Select(constraint => Create(EngineCatalog.Constraints, constraint))],
        Optimizer = Create(EngineCatalog.Optimizers, AsKind(spec.Optimizer)),
        Schedule = Create(EngineCatalog.Schedules, spec.Optimizer.Schedule),
        BatchSize = spec.Training.BatchSize,
        Sampling = spec.Training.Sampling.ToEngine(),
        Augmentations = [.. spec.Dataset.Augmentation.Select(augmentation => Create(EngineCatalog.Augmentations, augmentation))],
        Recording = spec.Training.Recording.ToEngine(),
        Epochs = spec.Training.Epochs,
        EarlyStopping = spec.Training.EarlyStopping is EarlyStoppingSpec stopping
            ? new(stopping.Monitor.ToEngine(), stopping.Patience, stopping.MinDelta)
            : null,
        Seed = checked((uint)spec.Training.Seed),
        Members = spec.Model.Members,
        Identity = SpecResolver.Hash(spec),
    };

    /// <summary>The right labels of the training images: those before label noise.</summary>
    public static ReadOnlyMemory<byte> TrueLabels(RunSpec spec, Mnist mnist) =>
        Split(spec with { Dataset = spec.Dataset with { LabelNoise = 0 } }, mnist).Train.Labels;

    private static DatasetSplit Split(RunSpec spec, Mnist mnist)
    {
        uint seed = checked((uint)spec.Training.Seed);
        DatasetSplit split = DatasetSplitter.Split(
            mnist.Train,
            mnist.Test,
            spec.Dataset.Selection.ToEngine(),
            spec.Dataset.TrainSize,
            spec.Dataset.ValidationSize,
            spec.Dataset.TestSize,
            seed);
        if (spec.Dataset.LabelNoise == 0)
            return split;
        LabelNoise noise = LabelNoise.Apply(split.Train, spec.Dataset.LabelNoise, seed);
        return split with { Train = noise.Images, WrongLabels = noise.IsWrong };
    }

    private static TComponent Create<TComponent>(IReadOnlyList<Descriptor<TComponent>> catalogue, KindSpec spec)
    {
        Descriptor<TComponent> descriptor = catalogue.FirstOrDefault(entry => entry.Kind == spec.Kind)
            ?? throw new ArgumentException($"This engine has no kind '{spec.Kind}'.", nameof(spec));
        Dictionary<string, double[]> given = (spec.Parameters ?? []).ToDictionary(pair => pair.Key, pair => Numbers(pair.Value));
        return descriptor.Create(new ParameterValues(descriptor.Parameters, given));
    }

    private static double[] Numbers(JsonElement value) => value.ValueKind == JsonValueKind.Array
        ? [.. value.EnumerateArray().Select(item => item.GetDouble())]
        : [value.GetDouble()];

    private static KindSpec AsKind(OptimizerSpec optimizer)
    {
        Dictionary<string, JsonElement> parameters = new(optimizer.Parameters ?? []);
        if (optimizer.LearningRate is double learningRate)
            parameters[LearningRateParameter.Name] = JsonSerializer.SerializeToElement(learningRate);
        return new() { Kind = optimizer.Kind, Parameters = parameters };
    }
}
