using Microsoft.AspNetCore.SignalR.Client;

namespace OverfitWeb.Ui.Live;

/// <summary>Tries again at once, then ever more patiently, and never gives up: a page left open finds its service again.</summary>
public sealed class EndlessRetry : IRetryPolicy
{
    private static readonly double[] Seconds = [0, 0.5, 1, 2, 3, 5];

    /// <inheritdoc/>
    public TimeSpan? NextRetryDelay(RetryContext retryContext) => DelayBefore(retryContext.PreviousRetryCount);

    /// <summary>The pause before another attempt after <paramref name="attempt"/> that failed.</summary>
    public static TimeSpan DelayBefore(long attempt) =>
        TimeSpan.FromSeconds(Seconds[Math.Min(attempt, Seconds.Length - 1)]);
}
