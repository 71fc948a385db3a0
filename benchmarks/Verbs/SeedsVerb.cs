using System.Diagnostics;
using System.Text.Json.Nodes;
using OverfitWeb.Benchmarks.Measuring;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Benchmarks.Verbs;

/// <summary>Several seeds at once on all cores against one seed on one thread.</summary>
internal static class SeedsVerb
{
    public const string Usage =
        "[--seeds 5] [--precision float32] [--rounds 3] [--records 201]: that many jobs at once on all cores, a thread each, against one job on one thread; and one after the other with all threads";

    public static JsonNode? Run(Arguments arguments)
    {
        int seeds = arguments.Count("seeds", 5);
        FloatPrecision precision = arguments.Precision();
        int rounds = arguments.Rounds(3);
        int records = arguments.Count("records", arguments.Smoke ? 2 : 201);
        arguments.End();

        JobRun.Of(DocumentPlans.Overfit(records: 2), precision, 1);
        List<double> one = [], atOnce = [], inTurn = [];
        for (int round = 0; round < rounds; round++)
        {
            one.Add(Seconds(() => Job(0, 1)));
            atOnce.Add(Seconds(() => AllAtOnce(seeds, seed => Job(seed, 1))));
            inTurn.Add(Seconds(() =>
            {
                for (uint seed = 0; seed < seeds; seed++)
                    Job(seed, Environment.ProcessorCount);
            }));
        }

        Sample gain = new(one.Zip(atOnce, (a, b) => seeds * a / b)), gainInTurn = new(one.Zip(inTurn, (a, b) => seeds * a / b));
        Console.WriteLine($"one job, one thread            {new Sample(one)} s");
        Console.WriteLine($"{seeds} jobs at once, a thread each  {new Sample(atOnce)} s: {gain} times the throughput of one thread");
        Console.WriteLine($"{seeds} jobs in turn, all threads    {new Sample(inTurn)} s: {gainInTurn} times");
        return new JsonObject
        {
            ["seeds"] = seeds,
            ["cores"] = Environment.ProcessorCount,
            ["oneSeconds"] = new Sample(one).ToJson(),
            ["atOnceSeconds"] = new Sample(atOnce).ToJson(),
            ["inTurnSeconds"] = new Sample(inTurn).ToJson(),
            ["throughput"] = gain.ToJson(),
            ["throughputInTurn"] = gainInTurn.ToJson(),
        };

        void Job(uint seed, int threads) => JobRun.Of(DocumentPlans.Overfit(records: records, seed: seed), precision, threads);
    }

    private static void AllAtOnce(int count, Action<uint> work)
    {
        Thread[] threads = [.. Enumerable.Range(0, count).Select(seed => new Thread(() => work((uint)seed)))];
        foreach (Thread thread in threads)
            thread.Start();
        foreach (Thread thread in threads)
            thread.Join();
    }

    private static double Seconds(Action work)
    {
        long start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
