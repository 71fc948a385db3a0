using OverfitWeb.Engine.Catalog;
using OverfitWeb.Engine.Data.Augmentation;
using OverfitWeb.Engine.Random;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Engine.Tests.Training;

/// <summary>A plan with each entry of the catalogue, its parameters drawn at random within their ranges.</summary>
public static class CataloguePlans
{
    private static readonly Dictionary<string, Entry> All = Entries().ToDictionary(entry => entry.Name);

    public static TheoryData<string> Names => [.. All.Keys];

    /// <summary>The plan with the entry in its place.</summary>
    public static TrainingPlan With(string name, TrainingPlan plan, uint seed) => All[name].Put(plan, new NumPyRandom(seed));

    private static IEnumerable<Entry> Entries() =>
    [
        .. Of("penalty", EngineCatalog.Penalties, (plan, made) => plan with { Penalties = [made] }),
        .. Of("constraint", EngineCatalog.Constraints, (plan, made) => plan with { Constraints = [made] }),
        .. Of("dropout", EngineCatalog.Dropouts, (plan, made) => plan with { Dropout = made }),
        .. Of<IAugmentation>("augmentation", EngineCatalog.Augmentations, (plan, made) => plan with { Augmentations = [made] }),
        .. Of("activation", EngineCatalog.Activations, (plan, made) => plan with { Activation = made }),
        .. Of("initializer", EngineCatalog.Initializers, (plan, made) => plan with { Initializer = made }),
        .. Of("optimizer", EngineCatalog.Optimizers, (plan, made) => plan with { Optimizer = made }),
        .. Of("schedule", EngineCatalog.Schedules, (plan, made) => plan with { Schedule = made }),
    ];

    private static IEnumerable<Entry> Of<TComponent>(
        string list, IReadOnlyList<Descriptor<TComponent>> descriptors, Func<TrainingPlan, TComponent, TrainingPlan> put) =>
        descriptors.Select(descriptor => new Entry(
            $"{list} {descriptor.Kind}",
            (plan, random) => put(plan, descriptor.Create(new ParameterValues(descriptor.Parameters, Draw(descriptor.Parameters, plan, random))))));

    /// <summary>Each single value evenly from its range, near its default; lists of layers for every other draw.</summary>
    private static Dictionary<string, double[]> Draw(IReadOnlyList<ParameterDescriptor> parameters, TrainingPlan plan, NumPyRandom random)
    {
        Dictionary<string, double[]> values = [];
        foreach (ParameterDescriptor parameter in parameters)
        {
            int count = parameter.Kind switch
            {
                ParameterKind.NumberPerWeightLayer => plan.HiddenWidths.Count + 1,
                ParameterKind.NumberPerHiddenLayer => plan.HiddenWidths.Count,
                _ => 1,
            };
            double middle = parameter.Default ?? Math.Min(0.1, parameter.Maximum);
            double[] drawn = [.. Enumerable.Range(0, count).Select(_ => Near(parameter, middle, random))];
            if (count == 1 || random.NextDouble() < 0.5)
                values[parameter.Name] = drawn;
        }

        return values;
    }

    private static double Near(ParameterDescriptor parameter, double middle, NumPyRandom random)
    {
        double value = Math.Clamp(middle * (0.5 + (0.9 * random.NextDouble())), parameter.Minimum, parameter.Maximum);
        if (parameter.Kind == ParameterKind.Integer)
            value = Math.Max(parameter.Minimum, Math.Floor(value));
        return parameter.Allows(value) ? value : middle;
    }

    private sealed record Entry(string Name, Func<TrainingPlan, NumPyRandom, TrainingPlan> Put);
}
