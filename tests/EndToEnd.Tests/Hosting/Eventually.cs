using System.Diagnostics;

namespace OverfitWeb.EndToEnd.Tests.Hosting;

internal static class Eventually
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits until a condition holds, for what no browser can wait for.</summary>
    /// <exception cref="TimeoutException">It did not hold in time; the message is the caller's.</exception>
    public static async Task TrueAsync(Func<Task<bool>> condition, TimeSpan limit, Func<string> message)
    {
        var time = Stopwatch.StartNew();
        while (!await condition())
        {
            if (time.Elapsed > limit)
                throw new TimeoutException(message());
            await Task.Delay(Pause, TestContext.Current.CancellationToken);
        }
    }
}
