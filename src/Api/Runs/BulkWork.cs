using Microsoft.AspNetCore.Http.HttpResults;
using OverfitWeb.Api.Problems;
using OverfitWeb.Api.Queue;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Api.Wording;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs;

/// <summary>Does a bulk request's work on one run, by the ways that requests of their own go.</summary>
internal sealed class BulkWork(RunRemoval removal, RunCancellation cancellation, RunEditor editor)
{
    public Task<BulkOutcome> DoAsync(HttpContext http, string id, BulkRunsRequest request, CancellationToken cancellationToken) => request.Action switch
    {
        BulkAction.Delete => DeleteAsync(http, id, cancellationToken),
        BulkAction.Cancel => CancelAsync(http, id, cancellationToken),
        BulkAction.Tag => EditAsync(http, id, details => details with { Tags = Tagged(details.Tags, request) }, cancellationToken),
        BulkAction.Pin => EditAsync(http, id, details => details with { Pinned = true }, cancellationToken),
        BulkAction.Unpin => EditAsync(http, id, details => details with { Pinned = false }, cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(request), request.Action, null),
    };

    private async Task<BulkOutcome> DeleteAsync(HttpContext http, string id, CancellationToken cancellationToken)
    {
        IResult result = (await DeleteRun.HandleAsync(id, http, removal, cancellationToken)).Result;
        return result is ProblemHttpResult problem ? Failed(id, problem) : new(id, StatusCodes.Status204NoContent, null, null);
    }

    private async Task<BulkOutcome> CancelAsync(HttpContext http, string id, CancellationToken cancellationToken) =>
        (await CancelRun.HandleAsync(id, http, cancellation, cancellationToken)).Result switch
        {
            Accepted<RunResponse> accepted => new(id, StatusCodes.Status202Accepted, accepted.Value, null),
            Ok<RunResponse> known => new(id, StatusCodes.Status200OK, known.Value, null),
            IResult other => Failed(id, (ProblemHttpResult)other),
        };

    private async Task<BulkOutcome> EditAsync(
        HttpContext http, string id, Func<RunDetails, RunDetails> change, CancellationToken cancellationToken)
    {
        if (!RunId.TryParse(id, out Guid runId))
            return Failed(id, ApiProblem.NoSuchRun(http, id));
        (Run? run, bool refused) = await editor.EditAsync(runId, now => Within(change(RunDetails.Of(now))), cancellationToken);
        if (run is null)
            return Failed(id, ApiProblem.NoSuchRun(http, id));
        return refused
            ? Failed(id, ApiProblem.Conflict(http, Texts.Of(Text.TooManyItems, MostTags, change(RunDetails.Of(run)).Tags.Count)))
            : new(id, StatusCodes.Status200OK, run.ToResponse(), null);
    }

    private static int MostTags => SpecFields.All.Single(member => member.Pointer == "/tags").MostItems;

    private static RunDetails? Within(RunDetails details) => details.Tags.Count <= MostTags ? details : null;

    private static IReadOnlyList<string> Tagged(IReadOnlyList<string> tags, BulkRunsRequest request) =>
        [.. tags.Where(tag => request.RemoveTags?.Contains(tag) != true).Concat(request.AddTags ?? []).Distinct()];

    private static BulkOutcome Failed(string id, ProblemHttpResult problem) => new(id, problem.StatusCode, null, problem.ToResponse());
}
