using System.Reflection;
using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;
using OverfitWeb.Engine.Kernels;

namespace OverfitWeb.Benchmarks.Verbs;

/// <summary>Every verb once and small, a report made of it, and a look whether each kernel has its benchmark.</summary>
internal static class SmokeVerb
{
    public const string Usage = ": every verb but service once and small, without judging time";

    private static readonly string[] NoTime = [nameof(IKernels<>.PackedLength), nameof(IKernels<>.SparsePackedLength)];

    public static JsonNode? Run(Arguments arguments)
    {
        arguments.End();
        CheckThatEveryKernelHasABenchmark();
        string folder = Directory.CreateTempSubdirectory("overfitweb-benchmarks").FullName;
        try
        {
            string results = Path.Combine(folder, "results.json");
            // The service is not built beside this program: its verb takes it by path.
            foreach (Verb verb in Verb.All.Where(verb => verb.Name is not ("smoke" or "report" or "service")))
            {
                Console.WriteLine($"== {verb.Name}");
                Expect(verb.Name, verb.Execute(["--smoke", "--results", results]));
            }

            string document = Path.Combine(folder, "performance.md");
            File.Copy(Path.Combine(AppContext.BaseDirectory, "docs", "performance.md"), document);
            string chart = Path.Combine(folder, "performance.svg");
            Expect("report", Verb.Find("report")!.Execute(["--from", results, "--document", document, "--chart", chart]));
            System.Xml.Linq.XDocument.Load(chart);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return null;
    }

    private static void Expect(string verb, int code)
    {
        if (code != 0)
            throw new InvalidOperationException($"{verb} ended with {code}.");
    }

    private static void CheckThatEveryKernelHasABenchmark()
    {
        HashSet<string> measured = [.. typeof(Verb).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttribute<BenchmarkAttribute>() is not null)
            .Select(method => method.Name)];
        string[] missing = [.. typeof(IKernels<float>).GetMethods().Select(method => method.Name).Distinct().Except(measured).Except(NoTime)];
        if (missing.Length > 0)
            throw new InvalidOperationException($"Kernels without a benchmark: {string.Join(", ", missing)}.");
    }
}
