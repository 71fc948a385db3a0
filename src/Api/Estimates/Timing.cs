using System.Diagnostics;

namespace OverfitWeb.Api.Estimates;

/// <summary>
/// Times a piece of work again and again for a short while. The best time is what it costs: whatever else the machine does
/// can only make it slower.
/// </summary>
internal static class Timing
{
    private const int Fewest = 4;

    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(0.5);

    /// <summary>Seconds of one piece.</summary>
    /// <param name="work">The piece; may be done any number of times.</param>
    /// <param name="budget">How long to go on; four timings are made in any case, after a piece that warms up.</param>
    /// <param name="cancellationToken">Stops between two timings.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static double Best(Action work, TimeSpan budget, CancellationToken cancellationToken)
    {
        double best = double.PositiveInfinity;
        long start = Stopwatch.GetTimestamp();
        work();
        int timings = 0;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            long begin = Stopwatch.GetTimestamp();
            int pieces = 0;
            // What takes microseconds is timed a number at once: the clock itself takes some.
            do
            {
                work();
                pieces++;
            }
            while (Stopwatch.GetElapsedTime(begin) < Shortest);
            best = Math.Min(best, Stopwatch.GetElapsedTime(begin).TotalSeconds / pieces);
        }
        while (++timings < Fewest || Stopwatch.GetElapsedTime(start) < budget);
        return best;
    }
}
