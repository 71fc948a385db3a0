using System.Text.Json.Nodes;
using OverfitWeb.Benchmarks.Measuring;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Benchmarks.Verbs;

/// <summary>What queue, database and live events add to the whole job: the engine alone in this process, then the same job in a service, in turn.</summary>
internal static class ServiceVerb
{
    public const string Usage =
        "--service OverfitWeb.Api.dll [--precision float32] [--pairs 11] [--warm 40] [--records 201]: the whole job in the engine alone against the service with one SignalR client that watches";

    public static JsonNode? Run(Arguments arguments)
    {
        string service = arguments.Text("service", null) ?? throw new ArgumentException("--service names the program of the service.");
        FloatPrecision precision = arguments.Precision();
        int pairs = arguments.Count("pairs", arguments.Smoke ? 1 : 11);
        int warm = arguments.Smoke ? 0 : arguments.Count("warm", 40, least: 0);
        int records = arguments.Count("records", arguments.Smoke ? 20 : 201);
        arguments.End();
        return MeasureAsync(service, precision, warm, pairs, records).GetAwaiter().GetResult();
    }

    private static async Task<JsonNode> MeasureAsync(string path, FloatPrecision precision, int warm, int pairs, int records)
    {
        await using ServiceUnderWatch service = await ServiceUnderWatch.StartAsync(path);
        TrainingPlan plan = DocumentPlans.Overfit(records: records);
        List<JobRun> engine = [];
        List<ServiceRun> served = [];
        // What the service does often it compiles once more, behind its back: what comes once a run, after thirty of them.
        for (int pair = -warm; pair < pairs; pair++)
        {
            JobRun alone = JobRun.Of(plan, precision, Environment.ProcessorCount);
            ServiceRun run = await service.RunAsync(precision, records);
            if (pair < 0)
                continue;
            engine.Add(alone);
            served.Add(run);
            Console.WriteLine($"pair {pair + 1}: engine {alone.Seconds:F3} s, service {run.Job:F3} s until stored, {run.Whole:F3} s until the client hears of it");
        }

        Sample alones = Of(engine, run => run.Seconds), jobs = Of(served, run => run.Job), wholes = Of(served, run => run.Whole);
        Sample ratios = new(engine.Zip(served, (alone, run) => run.Job / alone.Seconds));
        Console.WriteLine($"engine    {alones} s: first record after {Ms(engine, run => run.First)} ms, records for {Ms(engine, run => run.Last - run.First)} ms, end after {Ms(engine, run => run.Seconds - run.Last)} ms");
        Console.WriteLine($"service   {jobs} s until stored: claimed after {Ms(served, run => run.Claimed)} ms, first record after {Ms(served, run => run.FirstTrained)} ms, records for {Ms(served, run => run.LastTrained - run.FirstTrained)} ms, the rest {Ms(served, run => run.Closing)} ms");
        Console.WriteLine($"client    {wholes} s until it hears of the end: posted {Ms(served, run => run.Posted)} ms, first record after {Ms(served, run => run.First)} ms, records for {Ms(served, run => run.Between)} ms, end after {Ms(served, run => run.Ending)} ms");
        Console.WriteLine($"CPU       {Of(engine, run => run.CpuSeconds)} s in the engine, {Of(served, run => run.CpuSeconds)} s in the service");
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

        static Sample Of<TRun>(IEnumerable<TRun> runs, Func<TRun, double> part) => new(runs.Select(part));
        static string Ms<TRun>(IEnumerable<TRun> runs, Func<TRun, double> part) => $"{Of(runs, part).Median * 1000:F1}";
    }
}
