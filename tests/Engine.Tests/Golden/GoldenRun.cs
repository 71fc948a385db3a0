using System.Text.Json;

namespace OverfitWeb.Engine.Tests.Golden;

/// <summary>One reference run of the book's Python code.</summary>
public sealed record GoldenRun
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public required int Iterations { get; init; }

    public required int Records { get; init; }

    public required double[] TrainAcc { get; init; }

    public required double[] TestAcc { get; init; }

    public required double[] TrainLoss { get; init; }

    public required double[] TestLoss { get; init; }

    public required double[] WeightPenalty { get; init; }

    public required double FinalTestAccAfterAllIterations { get; init; }

    public required int[][] First10Batches { get; init; }

    public required Dictionary<string, GoldenArray> Init { get; init; }

    public required Dictionary<string, GoldenArray> Final { get; init; }

    public static GoldenRun Load(string variant, uint seed) =>
        JsonSerializer.Deserialize<GoldenRun>(File.ReadAllText(PathOf($"{variant}_seed{seed}.json")), Options)!;

    public static double[] LoadArray(string name) =>
        System.Runtime.InteropServices.MemoryMarshal.Cast<byte, double>(File.ReadAllBytes(PathOf(Path.Combine("first_iteration", name + ".float64.bin")))).ToArray();

    private static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Golden", name);
}

/// <summary>What is known of one array of a reference run.</summary>
public sealed record GoldenArray(double Sum, double L2, string Sha256);
