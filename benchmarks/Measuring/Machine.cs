using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Json.Nodes;
using OverfitWeb.Engine.Kernels;

namespace OverfitWeb.Benchmarks.Measuring;

/// <summary>The machine and this process on it.</summary>
internal static class Machine
{
    /// <summary>What figures depend on.</summary>
    public static JsonObject Describe() => new()
    {
        ["processor"] = CpuInfo("model name"),
        ["family"] = $"family {CpuInfo("cpu family")}, model {CpuInfo("model")}",
        ["cores"] = Environment.ProcessorCount,
        ["caches"] = Caches(),
        ["memoryGiB"] = Math.Round(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024.0 * 1024 * 1024)),
        ["vectors"] = Vector512.IsHardwareAccelerated ? "AVX-512" : Vector256.IsHardwareAccelerated ? "AVX2" : RuntimeInformation.ProcessArchitecture.ToString(),
        ["kernels"] = KernelCatalog.Fastest<float>().Name,
        ["system"] = RuntimeInformation.OSDescription,
        ["runtime"] = RuntimeInformation.FrameworkDescription,
    };

    /// <summary>Most memory that the process ever held resident, in MiB.</summary>
    public static double PeakMiB()
    {
        // Not PeakWorkingSet64, which on Linux may be what the parent held when it forked.
        if (PeakMiB(Environment.ProcessId) is double peak)
            return peak;
        using Process self = Process.GetCurrentProcess();
        return self.PeakWorkingSet64 / (1024.0 * 1024);
    }

    /// <summary>The same of another process, while it runs; null where the system does not say.</summary>
    public static double? PeakMiB(int process) =>
        Field($"/proc/{process}/status", "VmHWM") is string field
            ? double.Parse(field.Split(' ')[0], CultureInfo.InvariantCulture) / 1024
            : null;

    private static string CpuInfo(string name) => Field("/proc/cpuinfo", name) ?? "unknown";

    private static string? Field(string file, string name)
    {
        try
        {
            return File.ReadLines(file)
                .Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries))
                .FirstOrDefault(parts => parts.Length == 2 && parts[0] == name)?[1];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string Caches()
    {
        const string Folder = "/sys/devices/system/cpu/cpu0/cache";
        if (!Directory.Exists(Folder))
            return "unknown";
        return string.Join(", ", Directory.EnumerateDirectories(Folder, "index*").Order()
            .Where(index => Read(index, "type") != "Instruction")
            .Select(index => $"L{Read(index, "level")} {Read(index, "size")}"));

        static string Read(string index, string name) => File.ReadAllText(Path.Combine(index, name)).Trim();
    }
}
