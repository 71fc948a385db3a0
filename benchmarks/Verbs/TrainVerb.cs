using System.Text.Json.Nodes;
using OverfitWeb.Benchmarks.Measuring;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Benchmarks.Verbs;

/// <summary>Training alone: iterations on one thread, without records.</summary>
internal static class TrainVerb
{
    public const string Usage =
        "[--width 100] [--depth 6] [--iterations 600] [--precision float32] [--rounds 11] [--json]: iterations alone, one thread: wall, bytes allocated";

    public static JsonNode? Run(Arguments arguments)
    {
        int width = arguments.Count("width", 100);
        int depth = arguments.Count("depth", 6);
        int iterations = arguments.Count("iterations", arguments.Smoke ? 5 : 600);
        FloatPrecision precision = arguments.Precision();
        int rounds = arguments.Rounds(width > 300 ? 3 : 11);
        bool json = arguments.Text("json", null) is not null;
        arguments.End();

        TrainingPlan plan = DocumentPlans.Overfit(width: width, depth: depth);
        List<(double Seconds, long Bytes)> runs = [];
        for (int round = 0; round < rounds; round++)
            runs.Add(IterationTimer.Time(precision, plan, iterations));
        Sample seconds = new(runs.Select(run => run.Seconds));
        double bytes = runs.Min(run => run.Bytes) / (double)iterations;
        JsonObject figures = new()
        {
            ["peer"] = "overfitweb",
            ["threads"] = 1,
            ["precision"] = precision.ToString().ToLowerInvariant(),
            ["width"] = width,
            ["iterations"] = iterations,
            ["seconds"] = seconds.Median,
            ["wall"] = seconds.ToJson(),
            ["bytesPerIteration"] = bytes,
            ["peakMiB"] = Machine.PeakMiB(),
        };
        Console.WriteLine(json
            ? figures.ToJsonString()
            : $"{iterations} iterations, width {width}, one thread: {seconds} s, {seconds.Median / iterations * 1e3:F4} ms each, {bytes:G4} bytes allocated each");
        return figures;
    }
}
