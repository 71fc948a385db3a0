using Microsoft.AspNetCore.Http.HttpResults;
using OverfitWeb.Api.Datasets;
using OverfitWeb.Api.Experiments.ReadyMade;
using OverfitWeb.Api.Problems;
using OverfitWeb.Contracts.Experiments;

namespace OverfitWeb.Api.Experiments;

/// <summary><c>GET /experiments/ready-made</c></summary>
internal static class ListReadyMade
{
    public static async Task<Results<Ok<IReadOnlyList<ReadyMadeResponse>>, ProblemHttpResult>> HandleAsync(
        HttpContext http, ExperimentEstimator estimator, MnistStore mnist, CancellationToken cancellationToken)
    {
        if (mnist.IsDamaged(out string? sentence))
            return ApiProblem.Unavailable(http, sentence);
        List<ReadyMadeResponse> all = [];
        foreach (ReadyMadeExperiment one in ReadyMadeList.All)
        {
            all.Add(new(
                one.Id,
                one.Name,
                one.Question,
                one.Explanation,
                one.Picture,
                one.Measures,
                await estimator.SizeAsync(one, ExperimentScale.Small, cancellationToken),
                await estimator.SizeAsync(one, ExperimentScale.Full, cancellationToken)));
        }

        return TypedResults.Ok<IReadOnlyList<ReadyMadeResponse>>(all);
    }
}
