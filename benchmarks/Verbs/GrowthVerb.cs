using System.Text.Json.Nodes;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Benchmarks.Verbs;

/// <summary>How cost grows with training size, width, depth and members.</summary>
internal static class GrowthVerb
{
    public const string Usage =
        "[--threads 2] [--precision float32] [--rounds 3] [--only trainSize|width|depth|members]: iteration, record, epoch, memory while one thing grows";

    private static readonly (string Name, int[] Values, Func<int, TrainingPlan> Plan)[] Axes =
    [
        ("trainSize", [300, 1_000, 3_000, 10_000, 30_000, 60_000], value => DocumentPlans.Overfit(trainSize: value)),
        ("width", [100, 200, 300, 500, 700, 1_000], value => DocumentPlans.Overfit(width: value)),
        ("depth", [1, 2, 3, 6, 10, 20], value => DocumentPlans.Overfit(depth: value)),
        ("members", [1, 2, 3, 5, 10], value => DocumentPlans.Overfit() with { Members = value }),
    ];

    public static JsonNode? Run(Arguments arguments)
    {
        int threads = arguments.Count("threads", 2);
        FloatPrecision precision = arguments.Precision();
        int rounds = arguments.Rounds(3);
        string? only = arguments.Text("only", null);
        arguments.End();

        JsonObject figures = new() { ["threads"] = threads, ["precision"] = precision.ToString().ToLowerInvariant() };
        Console.WriteLine($"{"",-18}{"iteration",14}{"record",14}{"epoch",14}{"201 records",14}{"memory",12}");
        foreach ((string name, int[] values, Func<int, TrainingPlan> plan) in Axes.Where(axis => only is null || axis.Name == only))
        {
            JsonArray points = [];
            foreach (int value in arguments.Smoke ? values[..1] : values)
            {
                GrowthPoint point = GrowthPoint.Of(plan(value), precision, threads, rounds);
                Console.WriteLine($"{name,-10}{value,8:N0}{point.IterationMs,11:F3} ms{point.RecordMs,11:F2} ms{point.EpochMs,11:F1} ms{point.JobSeconds,12:F2} s{point.MemoryMiB,8:F1} MiB");
                points.Add(point.ToJson(value));
            }

            figures[name] = points;
        }

        return figures;
    }
}
