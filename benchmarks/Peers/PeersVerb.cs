using System.Text.Json.Nodes;
using OverfitWeb.Benchmarks.Verbs;

namespace OverfitWeb.Benchmarks.Peers;

/// <summary>The whole job by everyone, each a process of its own, in turn, several times.</summary>
internal static class PeersVerb
{
    public const string Usage =
        "[--rounds 5] [--slow-rounds 1] [--only KEY,KEY] [--records 201] [--iterations 600] [--python /usr/bin/python3] [--other 'COMMAND LINE']: the engine against PyTorch, NumPy and MathNet.Numerics; see scripts/peers.sh";

    public static JsonNode? Run(Arguments arguments)
    {
        int rounds = arguments.Rounds(5);
        int slowRounds = arguments.Count("slow-rounds", 1);
        int records = arguments.Count("records", arguments.Smoke ? 2 : 201);
        int iterations = arguments.Count("iterations", arguments.Smoke ? 2 : 600);
        string python = arguments.Text("python", "/usr/bin/python3")!;
        string? other = arguments.Text("other", null);
        // In a smoke run only what needs nothing installed.
        string[]? only = arguments.Text("only", arguments.Smoke ? "engine-1,engine-wide" : null)?.Split(',');
        arguments.End();

        List<Standing> job = Compete(Contestant.All(records, python, other), only, rounds, slowRounds);
        List<Standing> avx2 = Compete(Contestant.Avx2(records, python), only, rounds, slowRounds);
        List<Standing> wide = Compete(Contestant.Wide(iterations, python), only, Math.Min(rounds, 3), slowRounds);
        JsonObject figures = new() { ["rounds"] = rounds, ["records"] = records };
        foreach ((string name, List<Standing> standings) in new[] { ("job", job), ("avx2", avx2), ("wide", wide) })
        {
            if (standings.Count > 0)
                figures[name] = new JsonArray([.. standings.Select(standing => standing.ToJson(standings[0]))]);
        }

        return figures;
    }

    private static List<Standing> Compete(IEnumerable<Contestant> contestants, string[]? only, int rounds, int slowRounds)
    {
        List<Standing> standings = [.. contestants.Where(c => only is null || only.Contains(c.Key)).Select(c => new Standing(c))];
        for (int round = 0; round < rounds; round++)
        {
            foreach (Standing standing in standings.Where(standing => round < slowRounds || !standing.Contestant.IsSlow))
            {
                ProcessRun run = ProcessRun.Of(standing.Contestant);
                standing.Runs.Add(run);
                Console.Error.WriteLine($"round {round + 1}: {standing.Contestant.Key,-18} {run.Seconds,8:F3} s ({run.ProcessSeconds:F3} s from start to exit, {run.ProcessCpuSeconds:F3} s CPU)");
            }
        }

        if (standings.Count > 0)
            Print(standings);
        return standings;
    }

    private static void Print(List<Standing> standings)
    {
        Console.WriteLine($"{"",-36}{"threads",8}{"job, s",10}{"min",9}{"max",9}{"process, s",12}{"CPU, s",9}{"MiB",7}{"times",8}");
        foreach (Standing s in standings)
        {
            Console.WriteLine(
                $"{s.Contestant.Label,-36}{s.Contestant.Threads,8}{s.Seconds.Median,10:F3}{s.Seconds.Min,9:F3}{s.Seconds.Max,9:F3}" +
                $"{s.ProcessSeconds.Median,12:F3}{s.CpuSeconds.Median,9:F2}{s.PeakMiB,7:F0}{s.RatioTo(standings[0]).Median,8:F2}");
        }

        IEnumerable<Standing> pytorch = standings.Where(s => s.Contestant.Key.StartsWith("pytorch", StringComparison.Ordinal));
        if (standings[0].Contestant.IsOwn && pytorch.MinBy(s => s.Seconds.Median) is Standing best)
            Console.WriteLine($"{standings[0].Contestant.Label} is {best.RatioTo(standings[0])} times as fast as PyTorch at its best ({best.Contestant.Key}).");
    }
}
