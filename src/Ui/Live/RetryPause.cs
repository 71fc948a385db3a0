namespace OverfitWeb.Ui.Live;

/// <summary>At once, then ever more patiently, and never giving up: a page left open finds its service again.</summary>
public static class RetryPause
{
    private static readonly double[] Seconds = [0, 0.5, 1, 2, 3, 5];

    /// <summary>The pause before another attempt after <paramref name="attempt"/> that failed.</summary>
    public static TimeSpan Before(long attempt) => TimeSpan.FromSeconds(Seconds[Math.Min(attempt, Seconds.Length - 1)]);
}
