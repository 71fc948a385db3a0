using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using OverfitWeb.Benchmarks.Measuring;

namespace OverfitWeb.Benchmarks.Peers;

/// <summary>One run of a program from start to exit.</summary>
/// <param name="ProcessSeconds">Wall time of the process: start-up, reading images and all.</param>
/// <param name="ProcessCpuSeconds">CPU time of the process, by the kernel's account.</param>
/// <param name="PeakMiB">Most memory resident.</param>
/// <param name="Figures">What it printed about itself; null if it printed no JSON.</param>
internal sealed partial record ProcessRun(double ProcessSeconds, double ProcessCpuSeconds, double PeakMiB, JsonNode? Figures)
{
    /// <summary>Seconds of the job alone, as the program measured it: images are loaded, imports done.</summary>
    public double Seconds => Number("seconds") ?? Number("total_s") ?? ProcessSeconds;

    private double? Number(string name) => Figures?[name]?.GetValue<double>();

    /// <exception cref="InvalidOperationException">It failed; the message has what it said.</exception>
    public static ProcessRun Of(Contestant contestant)
    {
        ProcessStartInfo start = new(contestant.Command[0], contestant.Command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        // What chooses a kernel for a BLAS is for it to decide; how many threads it has is for us.
        start.Environment.Remove("OPENBLAS_CORETYPE");
        start.Environment.Remove("OPENBLAS_L2_SIZE");
        start.Environment["OPENBLAS_NUM_THREADS"] = start.Environment["OMP_NUM_THREADS"] = $"{contestant.Threads}";
        foreach ((string name, string value) in contestant.Environment)
            start.Environment[name] = value;
        double cpu = CpuSecondsOfChildren();
        long began = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        double peak = 0;
        while (!process.WaitForExit(10))
            peak = Math.Max(peak, Machine.PeakMiB(process.Id) ?? 0);
        process.WaitForExit();
        double seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{string.Join(' ', contestant.Command)} failed: {error.Result.Trim()}");
        JsonNode? figures = output.Result.Split('\n').Where(line => line.StartsWith('{')).Select(line => JsonNode.Parse(line)).LastOrDefault();
        double? own = figures?["peakMiB"]?.GetValue<double>();
        return new(seconds, CpuSecondsOfChildren() - cpu, Math.Max(peak, own ?? 0), figures);
    }

    /// <summary>CPU time of all processes that this one started and that have ended: <c>getrusage</c>, whose first two members are user and system time.</summary>
    private static double CpuSecondsOfChildren()
    {
        const int Children = -1;
        Span<long> usage = stackalloc long[32];
        return GetUsage(Children, usage) == 0 ? usage[0] + usage[2] + ((usage[1] + usage[3]) / 1e6) : double.NaN;
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetUsage(int who, Span<long> usage);
}
