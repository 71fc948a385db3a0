using System.Diagnostics;
using System.Globalization;

namespace OverfitWeb.Api.Faults;

/// <summary>
/// For tests of what a death of the process leaves behind: with <c>OVERFIT_CRASH_AT=claimed</c> the process kills itself
/// (SIGKILL: no handler runs, nothing is flushed) when it gets to that <see cref="CrashStep"/>, with <c>claimed:3</c> when
/// it gets there for the third time. Without the variable nothing happens.
/// </summary>
internal static class CrashPoint
{
    public const string Variable = "OVERFIT_CRASH_AT";

    private static readonly (CrashStep Step, int Times)? Planned = Parse(Environment.GetEnvironmentVariable(Variable));

    private static int _times;

    /// <summary>Says that the step is reached.</summary>
    /// <param name="step">The step.</param>
    /// <param name="lastDeed">What a death in the middle of something would leave; done only before dying.</param>
    public static void At(CrashStep step, Action? lastDeed = null)
    {
        if (Planned is not (CrashStep planned, int times) || planned != step || Interlocked.Increment(ref _times) != times)
            return;
        lastDeed?.Invoke();
        Process.GetCurrentProcess().Kill();
        Thread.Sleep(Timeout.Infinite);
    }

    private static (CrashStep Step, int Times)? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        string[] parts = text.Split(':');
        return (Enum.Parse<CrashStep>(parts[0], ignoreCase: true), parts.Length == 1 ? 1 : int.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}
