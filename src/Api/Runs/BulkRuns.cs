using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using OverfitWeb.Api.Problems;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Api.Wording;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs;

/// <summary><c>POST /runs/bulk</c>: one thing done to many runs, each with the outcome that a request of its own would have.</summary>
internal static class BulkRuns
{
    private const int MostRuns = 200;

    public static async Task<Results<Ok<BulkRunsResponse>, ProblemHttpResult>> HandleAsync(
        HttpContext http, BulkWork work, CancellationToken cancellationToken)
    {
        (JsonDocument? document, ProblemHttpResult? problem) = await JsonBody.ReadAsync(http, Text.EmptyBulk, cancellationToken);
        if (document is null)
            return problem!;
        using (document)
        {
            RequestErrors errors = new();
            JsonText.Check(document.RootElement, "", errors);
            JsonShape.Check(document.RootElement, typeof(BulkRunsRequest), "", isPatch: false, errors);
            if (errors.Any)
                return ApiProblem.Invalid(http, errors.ToDictionary());
            BulkRunsRequest request = document.Deserialize(ContractsJson.Default.BulkRunsRequest)!;
            Check(request, document.RootElement, errors);
            if (errors.Any)
                return ApiProblem.Invalid(http, errors.ToDictionary());

            List<BulkOutcome> outcomes = [];
            foreach (string id in request.Runs)
                outcomes.Add(await work.DoAsync(http, id, request, cancellationToken));
            int failed = outcomes.Count(outcome => outcome.Problem is not null);
            return TypedResults.Ok(new BulkRunsResponse(outcomes, outcomes.Count - failed, failed));
        }
    }

    private static void Check(BulkRunsRequest request, JsonElement body, RequestErrors errors)
    {
        if (request.Runs.Count is 0 or > MostRuns)
            errors.Add("/runs", Texts.Of(Text.MustBe, Texts.Of(Text.BulkIds, 1, MostRuns), Texts.Of(Text.AListOf, request.Runs.Count)));
        for (int i = 0; i < request.Runs.Count && !errors.IsFull; i++)
        {
            if (request.Runs.Take(i).Contains(request.Runs[i], StringComparer.OrdinalIgnoreCase))
                errors.Add(JsonPointer.Item("/runs", i), Texts.Of(Text.GivenTwice));
        }

        SpecField tags = SpecFields.All.Single(field => field.Pointer == "/tags");
        foreach (string name in (string[])["addTags", "removeTags"])
        {
            if (!body.TryGetProperty(name, out JsonElement list) || list.ValueKind == JsonValueKind.Null)
                continue;
            if (request.Action == BulkAction.Tag)
                // What was once written may be taken away, whatever it is.
                (name == "removeTags" ? tags with { IsWord = false } : tags).Check(list, "/" + name, errors);
            else
                errors.Add("/" + name, Texts.Of(Text.OnlyForTagging));
        }

        if (request is { Action: BulkAction.Tag, AddTags: null or { Count: 0 }, RemoveTags: null or { Count: 0 } })
            errors.Add("/addTags", Texts.Of(Text.Required));
    }
}
