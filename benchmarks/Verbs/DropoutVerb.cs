using System.Text.Json.Nodes;
using OverfitWeb.Benchmarks.Measuring;
using OverfitWeb.Engine.Regularization;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Benchmarks.Verbs;

/// <summary>What dropout's masks (60,000 draws an iteration) cost an iteration, in pairs.</summary>
internal static class DropoutVerb
{
    public const string Usage =
        "[--ratio 0.2] [--iterations 600] [--precision float32] [--rounds 11]: an iteration with dropout against one without, in turn, one thread";

    public static JsonNode? Run(Arguments arguments)
    {
        double ratio = double.Parse(arguments.Text("ratio", "0.2")!, System.Globalization.CultureInfo.InvariantCulture);
        int iterations = arguments.Count("iterations", arguments.Smoke ? 5 : 600);
        FloatPrecision precision = arguments.Precision();
        int rounds = arguments.Rounds(11);
        arguments.End();

        TrainingPlan plan = DocumentPlans.Overfit();
        TrainingPlan dropout = plan with { Dropout = new StandardDropout(new LayerStrengths(ratio)) };
        List<double> without = [], with = [];
        for (int round = 0; round < rounds; round++)
        {
            without.Add(IterationTimer.Time(precision, plan, iterations).Seconds / iterations * 1e3);
            with.Add(IterationTimer.Time(precision, dropout, iterations).Seconds / iterations * 1e3);
        }

        Sample ratios = new(with.Zip(without, (a, b) => a / b));
        Console.WriteLine($"without {new Sample(without)} ms an iteration");
        Console.WriteLine($"dropout {new Sample(with)} ms an iteration");
        Console.WriteLine($"ratio   {ratios} of pairs");
        return new JsonObject
        {
            ["ratio"] = ratio,
            ["iterations"] = iterations,
            ["withoutMs"] = new Sample(without).ToJson(),
            ["withMs"] = new Sample(with).ToJson(),
            ["times"] = ratios.ToJson(),
        };
    }
}
