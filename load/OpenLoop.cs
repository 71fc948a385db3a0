using System.Collections.Concurrent;
using System.Diagnostics;

namespace OverfitWeb.Load;

/// <summary>
/// Sends requests at a fixed rate, whether earlier ones were answered or not, and times each from the moment at which it was
/// due: a service that falls behind cannot hide it.
/// </summary>
internal static class OpenLoop
{
    public static async Task<IReadOnlyCollection<double>> RunAsync(double perSecond, TimeSpan length, Func<int, Task> request)
    {
        ConcurrentBag<double> milliseconds = [];
        List<Task> sent = [];
        long start = Stopwatch.GetTimestamp();
        int count = (int)(perSecond * length.TotalSeconds);
        for (int i = 0; i < count; i++)
        {
            double due = 1000 * i / perSecond;
            double early = due - Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            if (early > 1)
                await Task.Delay(TimeSpan.FromMilliseconds(early));
            sent.Add(SendAsync(i, due));
        }

        await Task.WhenAll(sent);
        return milliseconds;

        async Task SendAsync(int number, double due)
        {
            await request(number);
            milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds - due);
        }
    }
}
