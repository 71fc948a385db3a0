using Microsoft.AspNetCore.SignalR.Client;

namespace OverfitWeb.Ui.Live;

/// <summary>Reconnects with <see cref="RetryPause"/> between the attempts.</summary>
internal sealed class EndlessRetry : IRetryPolicy
{
    /// <inheritdoc/>
    public TimeSpan? NextRetryDelay(RetryContext retryContext) => RetryPause.Before(retryContext.PreviousRetryCount);
}
