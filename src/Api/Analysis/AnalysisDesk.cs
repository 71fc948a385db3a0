using Microsoft.AspNetCore.Http.HttpResults;
using OverfitWeb.Api.Problems;
using OverfitWeb.Api.Wording;

namespace OverfitWeb.Api.Analysis;

/// <summary>Where requests ask: it answers from memory, has the <see cref="AnalysisThread"/> work, or says why it cannot.</summary>
internal sealed partial class AnalysisDesk(AnalysisThread thread, IHostApplicationLifetime lifetime, ILogger<AnalysisDesk> logger)
{
    private const long MostAnswers = 64;
    private const int RetrySeconds = 5;

    private readonly RecentlyUsed<object, object> _answers = new(MostAnswers);

    /// <summary>Asks.</summary>
    /// <param name="http">The request.</param>
    /// <param name="key">Requests with equal keys have equal answers; null for an answer that is not kept.</param>
    /// <param name="work">Finds the answer, on the <see cref="AnalysisThread"/>.</param>
    /// <returns>The answer, or the problem.</returns>
    public async Task<(TAnswer? Answer, ProblemHttpResult? Problem)> AskAsync<TAnswer>(
        HttpContext http, object? key, Func<CancellationToken, TAnswer> work)
        where TAnswer : class
    {
        if (Known(key) is TAnswer known)
            return (known, null);
        using CancellationTokenSource wanted =
            CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            return thread.TryDo(Answer, wanted.Token) is Task<TAnswer> answer
                ? (await answer, null)
                : (null, ApiProblem.AnalysesFull(http, AnalysisThread.MostWaiting, RetrySeconds));
        }
        catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested)
        {
            return (null, ApiProblem.Unavailable(http, Texts.Of(Text.ServiceStops)));
        }
        catch (UnreadableWeightsException e)
        {
            LogUnreadable(e, e.File);
            return (null, ApiProblem.Conflict(http, Texts.Of(e.IsMissing ? Text.WeightsMissing : Text.WeightsDamaged, e.File)));
        }
        catch (OutOfMemoryException e)
        {
            LogTooLittleMemory(e);
            return (null, ApiProblem.Unavailable(http, Texts.Of(Text.TooLittleMemory)));
        }

        TAnswer Answer(CancellationToken cancellationToken)
        {
            // Somebody else may have asked the same and was before it in the queue.
            if (Known(key) is TAnswer found)
                return found;
            TAnswer answer = work(cancellationToken);
            if (key is not null)
                _answers.Add(key, answer, 1);
            return answer;
        }
    }

    private object? Known(object? key) => key is null ? null : _answers.Find(key);

    [LoggerMessage(LogLevel.Error, "The weights '{File}' cannot be read")]
    private partial void LogUnreadable(Exception fault, string file);

    [LoggerMessage(LogLevel.Error, "There was not enough memory for an analysis")]
    private partial void LogTooLittleMemory(Exception fault);
}
