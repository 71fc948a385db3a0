using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using OverfitWeb.Api.Datasets;
using OverfitWeb.Api.Estimates;
using OverfitWeb.Api.Problems;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Api.Runs.Warnings;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Api.Runs;

/// <summary><c>POST /runs/validate</c>: all of <c>POST /runs</c> but the run.</summary>
internal static class ValidateRun
{
    private const int RetrySeconds = 2;

    public static async Task<Results<Ok<ValidateRunResponse>, ProblemHttpResult>> HandleAsync(
        HttpContext http, RunEstimator estimator, MnistStore mnist, CancellationToken cancellationToken)
    {
        (JsonDocument? document, ProblemHttpResult? problem) = await JsonBody.ReadAsync(http, cancellationToken);
        if (document is null)
            return problem!;
        using (document)
        {
            SpecReading reading = SpecReader.Read(document.RootElement);
            if (reading.Problem(http, mnist) is ProblemHttpResult refusal)
                return refusal;
            RunSpec spec = reading.Spec!;
            if (await estimator.EstimateAsync(spec, cancellationToken) is not RunEstimate estimate)
                return ApiProblem.AnalysesFull(http, TrialDesk.MostWaiting, RetrySeconds);
            RecordingSchedule schedule = NewRun.ScheduleOf(spec);
            return TypedResults.Ok(new ValidateRunResponse
            {
                Spec = spec,
                Preset = reading.Preset,
                Warnings = RunWarnings.Of(spec, estimate),
                Parameters = ParametersOf(spec.Model),
                TotalIterations = schedule.TotalIterations,
                TotalRecords = schedule.TotalRecords,
                Estimate = estimate,
            });
        }
    }

    private static long ParametersOf(ModelSpec model) =>
        (long)NetworkShape.Parameters(model.Hidden) + (model.BatchNorm ? 2L * model.Hidden.Sum() : 0);
}
