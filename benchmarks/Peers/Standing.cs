using System.Text.Json.Nodes;
using OverfitWeb.Benchmarks.Measuring;

namespace OverfitWeb.Benchmarks.Peers;

/// <summary>A contestant and its runs so far.</summary>
internal sealed class Standing(Contestant contestant)
{
    public Contestant Contestant => contestant;

    public List<ProcessRun> Runs { get; } = [];

    /// <summary>Of the job alone.</summary>
    public Sample Seconds => new(Runs.Select(run => run.Seconds));

    public Sample ProcessSeconds => new(Runs.Select(run => run.ProcessSeconds));

    /// <summary>Of the whole process.</summary>
    public Sample CpuSeconds => new(Runs.Select(run => run.ProcessCpuSeconds));

    public double PeakMiB => new Sample(Runs.Select(run => run.PeakMiB)).Median;

    /// <summary>How many times as long as another it takes: of runs in the same round, so that both had the same machine.</summary>
    public Sample RatioTo(Standing other) => new(Runs.Zip(other.Runs, (mine, theirs) => mine.Seconds / theirs.Seconds));

    public JsonObject ToJson(Standing reference) => new()
    {
        ["key"] = contestant.Key,
        ["label"] = contestant.Label,
        ["threads"] = contestant.Threads,
        ["version"] = Runs[^1].Figures?["version"]?.DeepClone() ?? Runs[^1].Figures?["kernels"]?.DeepClone(),
        ["seconds"] = Seconds.ToJson(),
        ["processSeconds"] = ProcessSeconds.ToJson(),
        ["processCpuSeconds"] = CpuSeconds.ToJson(),
        ["peakMiB"] = PeakMiB,
        ["times"] = RatioTo(reference).ToJson(),
        ["testAccuracy"] = LastTestAccuracy?.DeepClone(),
    };

    private JsonNode? LastTestAccuracy => Runs[^1].Figures switch
    {
        JsonObject figures when figures["testCurve"] is JsonArray curve => curve[^1],
        JsonObject figures => figures["testAccuracy"] ?? figures["test_acc"],
        _ => null,
    };
}
