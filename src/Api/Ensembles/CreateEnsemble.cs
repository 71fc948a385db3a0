using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using OverfitWeb.Api.Datasets;
using OverfitWeb.Api.Problems;
using OverfitWeb.Api.Runs;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Api.Wording;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Ensembles;

namespace OverfitWeb.Api.Ensembles;

/// <summary><c>POST /ensembles</c></summary>
internal static class CreateEnsemble
{
    private const int FewestRuns = 2;
    private const int MostRuns = 50;

    public static async Task<Results<Accepted<EnsembleResponse>, ProblemHttpResult>> HandleAsync(
        HttpContext http, EnsembleStore store, RunReader runs, MnistStore mnist, CancellationToken cancellationToken)
    {
        (JsonDocument? document, ProblemHttpResult? problem) = await JsonBody.ReadAsync(http, Text.EmptyEnsemble, cancellationToken);
        if (document is null)
            return problem!;
        using (document)
        {
            RequestErrors errors = new();
            JsonText.Check(document.RootElement, "", errors);
            JsonShape.Check(document.RootElement, typeof(CreateEnsembleRequest), "", isPatch: false, errors);
            if (errors.Any)
                return ApiProblem.Invalid(http, errors.ToDictionary());
            CreateEnsembleRequest request = document.Deserialize(ContractsJson.Default.CreateEnsembleRequest)!;
            IReadOnlyList<Run> members = await FindAsync(request.Runs, runs, errors, cancellationToken);
            if (errors.Any)
                return ApiProblem.Invalid(http, errors.ToDictionary());
            if (members.FirstOrDefault(run => run.WeightsFence is null) is Run without)
                return ApiProblem.Conflict(http, Texts.Of(without.FinishedAt is null ? Text.NotFinished : Text.NoWeights, without.Id));
            if (mnist.IsDamaged(out string? sentence))
                return ApiProblem.Unavailable(http, sentence);

            Ensemble ensemble = await store.AddAsync([.. members.Select(run => run.Id)], request.Weights, cancellationToken);
            http.Response.Headers.RetryAfter = "1";
            return TypedResults.Accepted(ApiRoutes.Ensemble(ensemble.Id), ensemble.ToResponse());
        }
    }

    private static async Task<IReadOnlyList<Run>> FindAsync(
        IReadOnlyList<string> names, RunReader runs, RequestErrors errors, CancellationToken cancellationToken)
    {
        if (names.Count is < FewestRuns or > MostRuns)
        {
            errors.Add("/runs", Texts.Of(Text.MustBe, Texts.Of(Text.EnsembleRuns, FewestRuns, MostRuns), Texts.Of(Text.AListOf, names.Count)));
            return [];
        }

        List<Run> found = [];
        for (int i = 0; i < names.Count; i++)
        {
            string pointer = JsonPointer.Item("/runs", i);
            if (!RunId.TryParse(names[i], out Guid id) || await runs.FindAsync(id, cancellationToken) is not Run run)
                errors.Add(pointer, Texts.Of(Text.NoSuchRun, names[i].Length > 100 ? names[i][..100] + "…" : names[i]));
            else if (found.Any(other => other.Id == id))
                errors.Add(pointer, Texts.Of(Text.GivenTwice));
            else
                found.Add(run);
        }

        return found;
    }
}
