using System.Text.Json.Nodes;
using OverfitWeb.Benchmarks.Measuring;
using OverfitWeb.Engine.Catalog;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Benchmarks.Verbs;

/// <summary>What each kind of the catalogue costs a training step, in pairs with the document's network as it is.</summary>
internal static class KindsVerb
{
    public const string Usage =
        "[--iterations 100] [--precision float32] [--rounds 5]: an iteration with each optimiser, activation, penalty, constraint, dropout and augmentation against the plain one, in turn, one thread";

    public static JsonNode? Run(Arguments arguments)
    {
        int iterations = arguments.Count("iterations", arguments.Smoke ? 2 : 100);
        FloatPrecision precision = arguments.Precision();
        int rounds = arguments.Rounds(5);
        arguments.End();

        TrainingPlan plain = DocumentPlans.Overfit();
        JsonArray figures = [];
        foreach ((string kind, TrainingPlan plan) in Varied(plain))
        {
            Warm(precision, plan, iterations);
            List<double> without = [], with = [];
            for (int round = 0; round < rounds; round++)
            {
                without.Add(IterationTimer.Time(precision, plain, iterations).Seconds / iterations * 1e6);
                with.Add(IterationTimer.Time(precision, plan, iterations).Seconds / iterations * 1e6);
            }

            Sample ratios = new(with.Zip(without, (a, b) => a / b));
            Console.WriteLine($"{kind,-20} {new Sample(with).Median,8:F0} µs an iteration, {ratios} of pairs");
            figures.Add(new JsonObject { ["kind"] = kind, ["microseconds"] = new Sample(with).ToJson(), ["times"] = ratios.ToJson() });
        }

        return new JsonObject { ["iterations"] = iterations, ["kinds"] = figures };
    }

    // Compiled for speed is what was called some thirty times and then had a tenth of a second.
    private static void Warm(FloatPrecision precision, TrainingPlan plan, int iterations)
    {
        IterationTimer.Time(precision, plan, iterations);
        Thread.Sleep(250);
    }

    private static IEnumerable<(string Kind, TrainingPlan Plan)> Varied(TrainingPlan plain) =>
    [
        .. EngineCatalog.Optimizers.Select(one => (one.Kind, plain with { Optimizer = Create(one) })),
        .. EngineCatalog.Activations.Select(one => (one.Kind, plain with { Activation = Create(one) })),
        ("batchNorm", plain with { BatchNorm = true }),
        .. EngineCatalog.Penalties.Select(one => (one.Kind, plain with { Penalties = [Create(one)] })),
        .. EngineCatalog.Constraints.Select(one => (one.Kind, plain with { Constraints = [Create(one)] })),
        .. EngineCatalog.Dropouts.Select(one => ($"{one.Kind} dropout", plain with { Dropout = Create(one) })),
        ("inputDropout", plain with { InputDropout = 0.2 }),
        ("labelSmoothing", plain with { LabelSmoothing = 0.1 }),
        .. EngineCatalog.Augmentations.Select(one => (one.Kind, plain with { Augmentations = [Create(one)] })),
    ];

    private static T Create<T>(Descriptor<T> one)
        where T : class => one.Create(new ParameterValues(one.Parameters, new Dictionary<string, double[]>()));
}
