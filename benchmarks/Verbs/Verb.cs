using System.Text.Json.Nodes;
using OverfitWeb.Benchmarks.Measuring;
using OverfitWeb.Benchmarks.Peers;
using OverfitWeb.Benchmarks.Reporting;

namespace OverfitWeb.Benchmarks.Verbs;

/// <summary>One measurement that can be asked for by name.</summary>
/// <param name="Name">First word of the command line.</param>
/// <param name="Usage">Its options with defaults, and what it prints.</param>
/// <param name="Run">Measures, prints, and gives the figures for <c>--results FILE</c>.</param>
internal sealed record Verb(string Name, string Usage, Func<Arguments, JsonNode?> Run)
{
    /// <summary>Every verb, in the order in which a full measurement runs them.</summary>
    public static IReadOnlyList<Verb> All { get; } =
    [
        new("job", JobVerb.Usage, JobVerb.Run),
        new("train", TrainVerb.Usage, TrainVerb.Run),
        new("dropout", DropoutVerb.Usage, DropoutVerb.Run),
        new("kinds", KindsVerb.Usage, KindsVerb.Run),
        new("seeds", SeedsVerb.Usage, SeedsVerb.Run),
        new("service", ServiceVerb.Usage, ServiceVerb.Run),
        new("growth", GrowthVerb.Usage, GrowthVerb.Run),
        new("peak", PeakVerb.Usage, PeakVerb.Run),
        new("where", WhereVerb.Usage, WhereVerb.Run),
        new("zeros", ZerosVerb.Usage, ZerosVerb.Run),
        new("mathnet", MathNetVerb.Usage, MathNetVerb.Run),
        new("peers", PeersVerb.Usage, PeersVerb.Run),
        new("report", ReportVerb.Usage, ReportVerb.Run),
        new("smoke", SmokeVerb.Usage, SmokeVerb.Run),
    ];

    public static Verb? Find(string name) => All.FirstOrDefault(verb => verb.Name == name);

    public static int ShowHelp()
    {
        foreach (Verb verb in All)
            Console.WriteLine($"{verb.Name,-10} {verb.Usage}");
        Console.WriteLine($"{"--filter",-10} … kernels one by one, by BenchmarkDotNet");
        Console.WriteLine("Each verb takes --results FILE, which puts its figures into a JSON file, and --smoke, which runs it once and small.");
        return 0;
    }

    /// <summary>Runs it with the words that follow its name.</summary>
    public int Execute(string[] words)
    {
        try
        {
            Arguments arguments = new(words);
            string? results = arguments.Text("results", null);
            JsonNode? figures = Run(arguments);
            if (results is not null && figures is not null)
                Results.Put(results, arguments.Text("section", Name)!, figures);
            return 0;
        }
        catch (ArgumentException e)
        {
            Console.Error.WriteLine($"{Name}: {e.Message}\n{Usage}");
            return 2;
        }
    }
}
