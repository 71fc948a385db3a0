using System.Diagnostics;
using System.Text.Json.Nodes;
using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;
using OverfitWeb.Benchmarks.Measuring;
using OverfitWeb.Benchmarks.Verbs;
using OverfitWeb.Engine.Data;

namespace OverfitWeb.Benchmarks.Peers;

/// <summary>The whole job by MathNet.Numerics' managed provider, float32.</summary>
internal static class MathNetVerb
{
    public const string Usage = "[--threads 2] [--records 201] [--seed 0] [--test 10000]: the whole job written naively with MathNet.Numerics; some minutes";

    public static JsonNode? Run(Arguments arguments)
    {
        int threads = arguments.Count("threads", 2);
        int records = arguments.Count("records", arguments.Smoke ? 1 : 201);
        int testSize = arguments.Count("test", arguments.Smoke ? 100 : DocumentPlans.TestSize);
        uint seed = (uint)arguments.Count("seed", 0, least: 0);
        arguments.End();

        Control.UseManaged();
        Control.MaxDegreeOfParallelism = threads;
        ImageSet train = DocumentPlans.Mnist.Train.First(300), test = DocumentPlans.Mnist.Test.First(testSize);
        Matrix<float> x = MathNetNetwork.Images(train), xTest = MathNetNetwork.Images(test);
        MathNetNetwork network = new([784, 100, 100, 100, 100, 100, 100, 10], seed);
        JsonArray trainCurve = [], testCurve = [];
        TimeSpan cpu = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        for (int iteration = 0; iteration < (3 * (records - 1)) + 1; iteration++)
        {
            network.Step(x, train.Labels.Span);
            if (iteration % 3 != 0)
                continue;
            trainCurve.Add(network.Accuracy(x, train.Labels.Span));
            testCurve.Add(network.Accuracy(xTest, test.Labels.Span));
        }

        JsonObject figures = new()
        {
            ["peer"] = "mathnet",
            ["threads"] = threads,
            ["precision"] = "float32",
            ["version"] = $"MathNet.Numerics {typeof(Control).Assembly.GetName().Version?.ToString(3)}, managed provider",
            ["seconds"] = Stopwatch.GetElapsedTime(start).TotalSeconds,
            ["cpuSeconds"] = (Environment.CpuUsage.TotalTime - cpu).TotalSeconds,
            ["peakMiB"] = Machine.PeakMiB(),
            ["trainCurve"] = trainCurve,
            ["testCurve"] = testCurve,
        };
        Console.WriteLine(figures.ToJsonString());
        return figures;
    }
}
