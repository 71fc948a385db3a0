using System.Text.Json.Nodes;
using OverfitWeb.Benchmarks.Measuring;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Benchmarks.Verbs;

/// <summary>What queue, database and live events add to the whole job: the engine alone in this process, then the same job in a service, in turn.</summary>
internal static class ServiceVerb
{
    public const string Usage =
        "--service OverfitWeb.Api.dll [--precision float32] [--pairs 11] [--warm 12] [--records 201]: the whole job in the engine alone against the service with one SignalR client that watches";

    public static JsonNode? Run(Arguments arguments)
    {
        string service = arguments.Text("service", null) ?? throw new ArgumentException("--service names the program of the service.");
        FloatPrecision precision = arguments.Precision();
        int pairs = arguments.Count("pairs", arguments.Smoke ? 1 : 11);
        int warm = arguments.Smoke ? 0 : arguments.Count("warm", 12, least: 0);
        int records = arguments.Count("records", arguments.Smoke ? 20 : 201);
        arguments.End();
        return MeasureAsync(service, precision, warm, pairs, records).GetAwaiter().GetResult();
    }

    private static async Task<JsonNode> MeasureAsync(string path, FloatPrecision precision, int warm, int pairs, int records)
    {
        await using ServiceUnderWatch service = await ServiceUnderWatch.StartAsync(path);
        TrainingPlan plan = DocumentPlans.Overfit(records: records);
        List<double> engine = [];
        List<ServiceRun> served = [];
        // The service compiles what it does often once more, behind its back, for some ten runs.
        for (int pair = -warm; pair < pairs; pair++)
        {
            double alone = JobRun.Of(plan, precision, Environment.ProcessorCount).Seconds;
            ServiceRun run = await service.RunAsync(precision, records);
            if (pair < 0)
                continue;
            engine.Add(alone);
            served.Add(run);
            Console.WriteLine($"pair {pair + 1}: engine {alone:F3} s, service {run}");
        }

        Sample alones = new(engine), wholes = new(served.Select(run => run.Whole)), jobs = new(served.Select(run => run.Job));
        Sample ratios = new(engine.Zip(served, (alone, run) => run.Job / alone));
        Console.WriteLine($"engine    {alones} s");
        Console.WriteLine($"service   {jobs} s until stored, {wholes} s until the client hears of it");
        Console.WriteLine($"of which  posted {Median(run => run.Posted)} ms, first record after {Median(run => run.First)} ms, records for {Median(run => run.Between)} ms, end after {Median(run => run.Ending)} ms");
        Console.WriteLine($"added     {(jobs.Median / alones.Median - 1) * 100:F1} % by medians, {(ratios.Median - 1) * 100:F1} % by the median of pairs");
        return new JsonObject
        {
            ["precision"] = precision.ToString().ToLowerInvariant(),
            ["records"] = records,
            ["pairs"] = pairs,
            ["engine"] = alones.ToJson(),
            ["service"] = jobs.ToJson(),
            ["client"] = wholes.ToJson(),
            ["added"] = jobs.Median / alones.Median - 1,
            ["addedByPair"] = ratios.Median - 1,
        };

        string Median(Func<ServiceRun, double> part) => $"{new Sample(served.Select(part)).Median * 1000:F1}";
    }
}
