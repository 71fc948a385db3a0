using System.Threading.Channels;

namespace OverfitWeb.Api.Live;

/// <summary>
/// Wakes one waiting pump. However often it is set meanwhile, the pump wakes once: what it has to do it finds by looking.
/// Beside that it says whether there is something that must not wait for the pump's pace.
/// </summary>
internal sealed class Wake
{
    private readonly Channel<bool> _signal = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private TaskCompletionSource _hurry = New();

    /// <summary>Ends when there is something urgent.</summary>
    public Task Hurry => Volatile.Read(ref _hurry).Task;

    public void Set() => _signal.Writer.TryWrite(true);

    /// <summary>Wakes it for something urgent.</summary>
    public void SetUrgent()
    {
        Volatile.Read(ref _hurry).TrySetResult();
        Set();
    }

    /// <summary>What is urgent is about to be looked for.</summary>
    /// <returns>Whether there was something.</returns>
    public bool TakeHurry()
    {
        if (!Hurry.IsCompleted)
            return false;
        Volatile.Write(ref _hurry, New());
        return true;
    }

    public async Task WaitAsync(CancellationToken cancellationToken) => await _signal.Reader.ReadAsync(cancellationToken);

    /// <summary>Waits for <paramref name="limit"/> at most.</summary>
    /// <returns>Whether it was set; false after the limit.</returns>
    public async Task<bool> WaitAsync(TimeSpan limit, TimeProvider clock, CancellationToken cancellationToken)
    {
        using CancellationTokenSource late = new(limit, clock);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            await WaitAsync(either.Token);
            return true;
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
