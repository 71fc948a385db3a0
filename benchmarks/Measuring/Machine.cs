using System.Diagnostics;
using System.Globalization;

namespace OverfitWeb.Benchmarks.Measuring;

/// <summary>The machine and this process on it.</summary>
internal static class Machine
{
    /// <summary>Most memory that the process ever held resident, in MiB.</summary>
    public static double PeakMiB()
    {
        // Not PeakWorkingSet64, which on Linux may be what the parent held when it forked.
        if (OperatingSystem.IsLinux() && PeakMiB(Environment.ProcessId) is double peak)
            return peak;
        using Process self = Process.GetCurrentProcess();
        return self.PeakWorkingSet64 / (1024.0 * 1024);
    }

    /// <summary>The same of another process, while it runs; null where the system does not say.</summary>
    public static double? PeakMiB(int process)
    {
        try
        {
            string? line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? null : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[^2], CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
