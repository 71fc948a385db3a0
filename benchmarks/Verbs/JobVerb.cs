using System.Text.Json.Nodes;
using OverfitWeb.Benchmarks.Measuring;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Benchmarks.Verbs;

/// <summary>The whole job in process: 601 iterations, 201 records over 300 + 10,000 images, images loaded before.</summary>
internal static class JobVerb
{
    public const string Usage =
        "[--threads 2] [--precision float32] [--rounds 5] [--records 201] [--seed 0] [--warm-up 0] [--json]: the whole job 'overfit': wall, CPU, memory, allocations, accuracies";

    public static JsonNode? Run(Arguments arguments)
    {
        int threads = arguments.Count("threads", 2);
        FloatPrecision precision = arguments.Precision();
        int rounds = arguments.Rounds(5);
        int records = arguments.Count("records", arguments.Smoke ? 3 : 201);
        uint seed = (uint)arguments.Count("seed", 0, least: 0);
        int warmUp = arguments.Count("warm-up", 0, least: 0);
        bool json = arguments.Text("json", null) is not null;
        arguments.End();

        TrainingPlan plan = DocumentPlans.Overfit(records: records, seed: seed);
        // A short job of a few records, which compiles what the whole one runs.
        if (warmUp > 0)
            JobRun.Of(plan with { Epochs = Math.Min(warmUp, records) }, precision, threads);
        List<JobRun> runs = [];
        for (int round = 0; round < rounds; round++)
        {
            runs.Add(JobRun.Of(plan, precision, threads));
            if (!json)
                Console.WriteLine($"round {round + 1}: {runs[^1]}");
        }

        Sample seconds = new(runs.Select(run => run.Seconds)), cpu = new(runs.Select(run => run.CpuSeconds));
        JsonObject figures = new()
        {
            ["peer"] = "overfitweb",
            ["threads"] = threads,
            ["precision"] = precision.ToString().ToLowerInvariant(),
            ["records"] = records,
            ["iterations"] = plan.RecordingSchedule.TotalIterations,
            ["seconds"] = seconds.Median,
            ["firstSeconds"] = runs[0].Seconds,
            ["wall"] = seconds.ToJson(),
            ["cpu"] = cpu.ToJson(),
            ["cpuSeconds"] = cpu.Median,
            ["peakMiB"] = Machine.PeakMiB(),
            ["bytesPerRecord"] = runs.Min(run => run.BytesPerRecord),
            ["trainAccuracy"] = runs[^1].TrainAccuracy,
            ["testAccuracy"] = runs[^1].TestAccuracy,
            ["kernels"] = runs[^1].Kernels,
        };
        if (json)
        {
            Console.WriteLine(figures.ToJsonString());
            return figures;
        }

        Console.WriteLine($"wall      {seconds} s (first{(warmUp > 0 ? "" : ", with compilation")}: {runs[0].Seconds:F3} s)");
        Console.WriteLine($"CPU       {cpu} s");
        Console.WriteLine($"memory    {Machine.PeakMiB():F0} MiB at its peak (resident, whole process)");
        Console.WriteLine($"allocated {runs.Min(run => run.BytesPerRecord):F0} bytes a record (its report) after the tenth; by iterations nothing: see 'train'");
        return figures;
    }
}
