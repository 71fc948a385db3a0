using Microsoft.AspNetCore.Http.HttpResults;
using OverfitWeb.Api.Problems;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Api.Wording;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs;

/// <summary><c>DELETE /runs/{id}</c></summary>
internal static class DeleteRun
{
    public static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        string id, HttpContext http, RunRemoval removal, CancellationToken cancellationToken)
    {
        if (!RunId.TryParse(id, out Guid runId))
            return ApiProblem.NoSuchRun(http, id);
        (bool removed, RunStatus? status) = await removal.RemoveAsync(runId, cancellationToken);
        if (removed)
            return TypedResults.NoContent();
        return status is RunStatus active ? ApiProblem.Conflict(http, StillActive(active)) : ApiProblem.NoSuchRun(http, id);
    }

    public static string StillActive(RunStatus status) =>
        Texts.Of(Text.StillActive, JsonShape.Names(typeof(RunStatus))[(int)status]);
}
