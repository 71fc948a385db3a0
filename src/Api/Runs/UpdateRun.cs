using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using OverfitWeb.Api.Problems;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Api.Wording;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs;

/// <summary><c>PATCH /runs/{id}</c></summary>
internal static class UpdateRun
{
    public static async Task<Results<Ok<RunResponse>, ProblemHttpResult>> HandleAsync(
        string id, HttpContext http, RunEditor editor, CancellationToken cancellationToken)
    {
        (JsonDocument? document, ProblemHttpResult? problem) = await JsonBody.ReadAsync(http, Text.EmptyPatch, cancellationToken);
        if (document is null)
            return problem!;
        using (document)
        {
            RequestErrors errors = new();
            if (RunPatch.Read(document.RootElement, errors) is not RunPatch patch)
                return ApiProblem.Invalid(http, errors.ToDictionary());
            if (!RunId.TryParse(id, out Guid runId))
                return ApiProblem.NoSuchRun(http, id);
            (Run? run, bool refused) = await editor.EditAsync(
                runId, now => RunETag.Matches(http.Request, now) ? patch.ApplyTo(RunDetails.Of(now)) : null, cancellationToken);
            if (run is null)
                return ApiProblem.NoSuchRun(http, id);
            http.Response.GetTypedHeaders().ETag = RunETag.Of(run);
            return refused ? ApiProblem.PreconditionFailed(http) : TypedResults.Ok(run.ToResponse());
        }
    }
}
