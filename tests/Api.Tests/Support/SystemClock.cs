namespace OverfitWeb.Api.Tests.Support;

/// <summary>
/// The computer's clock as a process sees it, which can be set while the process runs: Debian's libfaketime stands between
/// the two. What measures durations (CLOCK_MONOTONIC) is left alone, as it is when an operator sets a clock.
/// </summary>
internal sealed class SystemClock : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public SystemClock() => Set(TimeSpan.Zero);

    /// <summary>Environment variables of the process whose clock this is.</summary>
    public (string Name, string Value)[] Settings =>
    [
        ("LD_PRELOAD", Library),
        ("FAKETIME_TIMESTAMP_FILE", _file),
        ("FAKETIME_NO_CACHE", "1"),
        ("FAKETIME_DONT_FAKE_MONOTONIC", "1"),
    ];

    private static string Library => Directory.EnumerateDirectories("/usr/lib")
        .Select(folder => Path.Combine(folder, "faketime", "libfaketimeMT.so.1"))
        .FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("libfaketime is missing: install Debian's faketime (scripts/test.sh does).");

    /// <summary>Sets it so far from the real time.</summary>
    public void Set(TimeSpan shift) =>
        File.WriteAllText(_file, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{shift.TotalSeconds:+0;-0}"));

    public void Dispose() => File.Delete(_file);
}
