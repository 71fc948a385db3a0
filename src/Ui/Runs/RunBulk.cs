using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Api;

namespace OverfitWeb.Ui.Runs;

/// <summary>Does one thing to any number of runs, as many requests as it takes.</summary>
public sealed class RunBulk(RunsClient client)
{
    /// <summary>As many as one request takes.</summary>
    private const int MostAtOnce = 200;

    /// <summary>Marks runs, or takes the mark away.</summary>
    /// <exception cref="ApiException">A request failed; those before it are done.</exception>
    public Task<RunBulkOutcome> PinAsync(IReadOnlyList<Guid> ids, bool pinned) => DoAsync(pinned ? BulkAction.Pin : BulkAction.Unpin, ids);

    /// <summary>Adds a tag to runs, or takes one away.</summary>
    /// <exception cref="ApiException">A request failed; those before it are done.</exception>
    public Task<RunBulkOutcome> TagAsync(IReadOnlyList<Guid> ids, string? add = null, string? remove = null) =>
        DoAsync(BulkAction.Tag, ids, add, remove);

    /// <summary>Does it, and says what became of each.</summary>
    /// <exception cref="ApiException">A request failed; those before it are done.</exception>
    public async Task<RunBulkOutcome> DoAsync(BulkAction action, IReadOnlyList<Guid> ids, string? addTag = null, string? removeTag = null)
    {
        List<BulkOutcome> outcomes = [];
        foreach (Guid[] part in ids.Chunk(MostAtOnce))
        {
            BulkRunsResponse answer = await client.BulkAsync(new BulkRunsRequest
            {
                Action = action,
                Runs = [.. part.Select(id => id.ToString())],
                AddTags = addTag is null ? null : [addTag],
                RemoveTags = removeTag is null ? null : [removeTag],
            });
            outcomes.AddRange(answer.Items);
        }

        BulkOutcome[] done = [.. outcomes.Where(outcome => outcome.Problem is null)];
        return new(
            done.Length,
            [.. done.Select(outcome => outcome.Run).OfType<RunResponse>()],
            action == BulkAction.Delete ? [.. done.Select(outcome => Guid.Parse(outcome.Id))] : [],
            [.. outcomes.Select(outcome => outcome.Problem).OfType<Contracts.ProblemResponse>().Select(problem => problem.Detail ?? problem.Title ?? "")]);
    }
}

/// <summary>What became of many runs.</summary>
/// <param name="Done">How many it was done to.</param>
/// <param name="Runs">Those that still are, as they stand.</param>
/// <param name="Deleted">Those that are no more.</param>
/// <param name="Refused">Why it was not done to the others.</param>
public sealed record RunBulkOutcome(
    int Done, IReadOnlyList<RunResponse> Runs, IReadOnlyCollection<Guid> Deleted, IReadOnlyList<string> Refused);
