namespace OverfitWeb.Api.Analysis;

/// <summary>A piece of work for the <see cref="AnalysisThread"/>.</summary>
/// <param name="wanted">Cancelled once nobody waits for the answer.</param>
internal abstract class AnalysisWork(CancellationToken wanted)
{
    public bool IsUnwanted => wanted.IsCancellationRequested;

    /// <summary>Does it; throws nothing.</summary>
    public abstract void Do();
}

/// <summary>Work with its answer, or with what was thrown.</summary>
internal sealed class AnalysisWork<TAnswer>(Func<CancellationToken, TAnswer> work, CancellationToken wanted) : AnalysisWork(wanted)
{
    // A request must not go on running on the thread that answered it.
    private readonly TaskCompletionSource<TAnswer> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly CancellationToken _wanted = wanted;

    public Task<TAnswer> Answer => _answer.Task;

    public override void Do()
    {
        try
        {
            _answer.SetResult(work(_wanted));
        }
        catch (OperationCanceledException) when (IsUnwanted)
        {
            _answer.SetCanceled(_wanted);
        }
        catch (Exception e)
        {
            _answer.SetException(e);
        }
    }
}
