using System.Globalization;
using System.Text.Json.Nodes;

namespace OverfitWeb.Benchmarks.Reporting;

/// <summary>One thing that must hold.</summary>
/// <param name="What">In words.</param>
/// <param name="Least">What is asked for.</param>
/// <param name="Aim">What is hoped for; null for nothing more.</param>
/// <param name="Unit">Follows each number.</param>
/// <param name="IsCeiling">Whether less is better.</param>
/// <param name="Measured">The figure; null if it was not measured.</param>
internal sealed record Target(string What, double Least, double? Aim, string Unit, bool IsCeiling, Func<Figures, double?> Measured)
{
    /// <summary>On two quiet cores with AVX2.</summary>
    public static IReadOnlyList<Target> All { get; } =
    [
        new("Whole job, float32, 2 threads, against the PyTorch program that the target was set with, at its best thread count, both kept to AVX2", 4.5, 6, "×", false, f => f.Times("avx2", "target")),
        new("The same, both with all that this processor has", 4.5, 6, "×", false, f => f.Times("job", "target")),
        new("The same against PyTorch as fast as we found it to be, both kept to AVX2", 4.5, 6, "×", false, f => f.Times("avx2", "pytorch")),
        new("The same, both with all that this processor has", 4.5, 6, "×", false, f => f.Times("job", "pytorch")),
        new("The whole job against another program that does it (`OVERFIT_PEER`)", 0.95, 1, "×", false, f => f.Times("job", "other")),
        new("CPU time of the whole job, 2 threads", 4.5, 3.8, " s", true, f => f.Number("job/cpu/median")),
        new("600 iterations alone", 0.4, 0.3, " s", true, f => f.Number("train/wall/median")),
        new("An iteration with dropout against one without", 1.5, 1.25, "×", true, f => f.Number("dropout/times/median")),
        new("Whole job, float64, 2 threads", 5, 4, " s", true, f => f.Number("job-float64/wall/median")),
        new("Product of a hidden layer, share of the peak of fused multiply-adds, AVX2", 88, 94, " %", false, f => 100 * HiddenShare(f, 256)),
        new("The same, AVX-512", 88, 94, " %", false, f => 100 * HiddenShare(f, 512)),
        new("Peak memory of the process, whole job", 200, 150, " MiB", true, f => f.PeakOfJob ?? f.Number("job/peakMiB")),
        new("Allocated by an iteration once warm", 0, 0, " bytes", true, f => f.Number("train/bytesPerIteration")),
        new("Width 1000, 600 iterations, one thread, against PyTorch", 1.15, 1.25, "×", false, f => f.Times("wide", "pytorch")),
        new("Five seeds at once, against the throughput of one thread", 1.9, null, "×", false, f => f.Number("seeds/throughput/median")),
    ];

    public string Verdict(Figures figures) => Measured(figures) switch
    {
        null => "not measured",
        double value when Aim is double aim && Holds(value, aim) => "aim met",
        double value when Holds(value, Least) => Aim is null ? "met" : "met, below the aim",
        _ => "**missed**",
    };

    public string Show(double? value) => value is double number ? number.ToString("0.###", CultureInfo.InvariantCulture) + Unit : "–";

    private bool Holds(double value, double limit) => IsCeiling ? value <= limit : value >= limit;

    /// <summary>Of the first kernels of the list with vectors of so many bits.</summary>
    private static double? HiddenShare(Figures figures, int bits) =>
        (figures["peak"]?["hiddenProduct"] as JsonArray)?.FirstOrDefault(p => p!["bits"]!.GetValue<int>() == bits)?["share"]?["median"]?.GetValue<double>();
}
